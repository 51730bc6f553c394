alter table people rename column post to job_role;
