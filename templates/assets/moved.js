// Leads on from an address that an entry had before, to the passage that was asked for.
(() => {
  "use strict";
  const { search, hash } = location;
  location.replace(document.currentScript.dataset.to + search + hash);
})();
