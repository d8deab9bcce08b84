-- An agreement in force bears both signatures, over the very document that was drawn up.
select g.id, g.state, count(s.party) as signatures
from agreement g left join signature s on s.agreement_id = g.id and s.document_hash = g.document_hash
where g.state in ('in_force', 'sealed')
group by g.id having count(s.party) <> 2
