#!/bin/sh
# Checks the generated Python client as far as this machine can: without Python not at all, without
# the packages that it needs for its syntax only, otherwise by importing all of it.
set -eu
cd "$1"

command -v python3 >/dev/null || {
  echo "There is no python3: the Python client was generated and not checked."
  exit 0
}
python3 -m compileall -q trutina_client
if python3 -c 'import dateutil, pydantic, typing_extensions, urllib3' 2>/dev/null; then
  python3 - <<'PYTHON'
import trutina_client
from trutina_client.api.procurements_api import ProcurementsApi

client = trutina_client.ApiClient(trutina_client.Configuration(host="http://localhost"))
assert callable(ProcurementsApi(client).list_procurements)
page = trutina_client.ProcurementSummaryPage.from_json('{"items": [{"title": "A need"}], "next": "x"}')
assert page.items[0].title == "A need" and page.next == "x", page
print("The Python client can be imported and reads a page.")
PYTHON
else
  echo "Of the Python client only the syntax was checked: its packages are not installed."
fi
