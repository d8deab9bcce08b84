-- Lists of one département at the desk: without this, a rare state in a département reads the whole programme.
create index application_desk_departement on application (departement, submitted_at desc, id desc) where submitted_at is not null;
