-- Two services answer for a project between two communities: what was asked of one before there were services is asked of both.
insert into approvals (project_id, service, due_at)
select distinct p.id, s.service, now() + make_interval(days => v.approval_target_days)
from projects p join founders f on f.project_id = p.id join schools s on s.id = f.school_id join services v on v.code = s.service
where p.state = 'waiting-for-approval' and v.country in (select country from services group by country having count(*) > 1)
  and not exists (select from approvals a where a.project_id = p.id and a.service = s.service and (a.decided_at is null or a.decision = 'approved'));
