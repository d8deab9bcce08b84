-- A laureate has a standing award, and a standing award makes a laureate.
select a.id, a.state, w.state as award
from application a
full join (select * from award where state in ('decided', 'declined')) w on w.application_id = a.id
where (a.state = 'laureate' and w.id is null) or (w.id is not null and a.state is distinct from 'laureate')
