-- The shipped facts name who assessed; what US officials concluded stands in the summary, and as their statement.
update assessment set assessor = 'Claimbook editors'
where assessor = 'US national security officials, as reported by The Wall Street Journal'
    and claim_id in (select id from claim where slug = 'ukraine-targeted-putin-residence')
    or assessor = 'US intelligence agencies, as reported by The Wall Street Journal'
    and claim_id in (select id from claim where slug = 'ukraine-planned-military-strike');
