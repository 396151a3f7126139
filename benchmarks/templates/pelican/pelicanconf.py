"""What Pelican is told of the invented archive."""

import json
from pathlib import Path

SITENAME = "Invented"
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
THEME = str(Path(__file__).with_name("theme"))
PLUGINS: list[str] = []
DEFAULT_PAGINATION = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

CACHE_CONTENT = LOAD_CONTENT_CACHE = True
GZIP_CACHE = False
CHECK_MODIFIED_METHOD = "mtime"
CACHE_PATH = str(Path(__file__).with_name("cache"))

ARTICLE_PATHS, PAGE_PATHS = ["articles"], ["pages"]
ARTICLE_URL, ARTICLE_SAVE_AS = "records/{slug}/", "records/{slug}/index.html"
PAGE_URL, PAGE_SAVE_AS = "{section}/{slug}/", "{section}/{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "persons/{slug}/", "persons/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "topics/{slug}/", "topics/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "places/{slug}/", "places/{slug}/index.html"
DIRECT_TEMPLATES = ["index", "records", "authors", "tags", "categories", "meetings", "undertakings"]
RECORDS_SAVE_AS = "records/index.html"
MEETINGS_SAVE_AS = "meetings/index.html"
UNDERTAKINGS_SAVE_AS = "undertakings/index.html"
AUTHORS_SAVE_AS = "persons/index.html"
TAGS_SAVE_AS = "topics/index.html"
CATEGORIES_SAVE_AS = "places/index.html"
ARCHIVES_SAVE_AS = ""

MARKDOWN = {
    "extension_configs": {"markdown.extensions.meta": {}, "markdown.extensions.toc": {}},
    "output_format": "html5",
}
TERMS = json.loads(Path(__file__).with_name("terms.json").read_text(encoding="utf-8"))
JINJA_FILTERS = {"parsed": json.loads}
