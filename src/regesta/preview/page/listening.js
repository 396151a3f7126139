// News of the builds, heard while the page is in sight: a browser has few connections to a server,
// and each page that listens takes one.
const listen = (address, hear, lost = () => {}) => {
  let source = null;
  const begin = () => {
    source = new EventSource(address);
    source.addEventListener("message", ({ data }) => hear(JSON.parse(data)));
    source.addEventListener("error", lost);
  };
  document.addEventListener("visibilitychange", () => {
    source?.close();
    source = null;
    if (document.visibilityState === "visible") begin();
  });
  if (document.visibilityState === "visible") begin();
};
