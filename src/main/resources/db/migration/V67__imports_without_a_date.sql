-- A review without a date that could be read used to be assessed on the day of its import.
update assessment set as_of = null
where exists (
    select 1 from claim_review r join claim c on c.slug = r.claim_slug
    where c.id = assessment.claim_id
      and r.author_name = assessment.assessor
      and r.date_published is null
      and r.date_modified is null
);
