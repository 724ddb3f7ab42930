// Stands in for node:fs: reads from the test's own server.
function get(address) {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.send();
  if (request.status !== 200) throw new Error(`${address}: ${request.status}`);
  return request.responseText;
}

export const readFileSync = url => get(url);
export const readdirSync = (url, {recursive = false} = {}) =>
  get(`${url}?list`).split('\n').filter(name => name && (recursive || !name.includes('/')));
