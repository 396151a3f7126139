#!/bin/sh
# Bring `site/` to a bucket of Amazon S3: sh s3.sh BUCKET
set -eu
bucket=s3://$1

# What has a digest in its name never changes; it is there before any page that names it.
aws s3 sync site "$bucket" --exclude '*' --include 'assets/*' --include 'pagefind/*/*' \
  --include 'pagefind/*.pf_heads' --cache-control 'public, max-age=31536000, immutable'

# All else is asked for again.
text() {
  aws s3 sync site "$bucket" --exclude '*' --include "*.$1" --exclude 'assets/*' \
    --exclude 'pagefind/*' --content-type "$2; charset=utf-8" --cache-control no-cache
}
text txt text/plain
text csv text/csv
text json application/json
text md text/markdown
text bib application/x-bibtex
text ris application/x-research-info-systems
text xml application/xml
text html text/html

# What is left, and what is no longer in the site goes.
aws s3 sync site "$bucket" --delete --cache-control no-cache
