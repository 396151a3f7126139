// The search, where it can be: modules and the index need a server. Else the page says so.
import("./search-page.js").then(({ begin }) => begin()).catch(() => {
  document.querySelector(".no-search").hidden = false;
});
