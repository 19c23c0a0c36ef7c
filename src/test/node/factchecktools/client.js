// Calls the service at the address that is given, as anybody calls Google's, and prints what came back.
const { factchecktools } = require('@googleapis/factchecktools');

async function main(rootUrl) {
  const client = factchecktools({ version: 'v1alpha1', rootUrl, auth: 'any-key' });
  const found = await client.claims.search({ query: 'Grumbold sold lighthouse', languageCode: 'en-US', pageSize: 1 });
  const next = await client.claims.search({ query: 'Grumbold sold lighthouse', pageSize: 1, pageToken: found.data.nextPageToken });
  const ofSite = await client.claims.search({ reviewPublisherSiteFilter: 'grumbold.example', pageSize: 50 });
  const nothing = await client.claims.search({ query: 'quibbleflax zanthorp' });
  const pages = await client.pages.list({ organization: 'grumbold.example' });
  const page = await client.pages.get({ name: pages.data.claimReviewMarkupPages[0].name });
  const error = await client.claims.search({}).catch((e) => ({ code: e.code, message: e.message, errors: e.response.data }));
  const refused = await client.pages.create({ requestBody: {} }).catch((e) => ({ code: e.code, message: e.message }));
  const plain = ({ data }) => data;
  console.log(JSON.stringify({
    found: plain(found), next: plain(next), ofSite: plain(ofSite), nothing: plain(nothing),
    pages: plain(pages), page: plain(page), error, refused,
  }));
}

main(process.argv[2]).catch((e) => {
  console.error(e);
  process.exit(1);
});
