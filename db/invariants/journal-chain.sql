-- The chains of the journal are whole.
select place, fault from journal_breaks()
