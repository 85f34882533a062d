# SPDX-License-Identifier: Apache-2.0
"""docs/openapi.json is the whole interface: it names every route that the server has (src/server/routes.cc),
every path in it answers as it says, and what is not in it is not there."""
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("VERBALE_PROGRAM", str(ROOT / "build" / "verbale"))
DOC = json.loads((ROOT / "docs" / "openapi.json").read_text())
TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "object": dict, "array": list,
         "null": type(None)}


def resolved(node):
    while "$ref" in node:
        target = DOC
        for part in node["$ref"][2:].split("/"):
            target = target[part]
        node = target
    return node


def faults(value, schema, where="answer"):
    """What of the value is not as the schema has it."""
    schema = resolved(schema)
    types = schema.get("type", [])
    types = types if isinstance(types, list) else [types]
    if types and not any(isinstance(value, TYPES[one]) and (one == "boolean" or not isinstance(value, bool))
                         for one in types):
        return [f"{where} is {value!r}, not {types}"]
    if value is not None and "enum" in schema and value not in schema["enum"]:
        return [f"{where} is {value!r}"]
    found = []
    if isinstance(value, dict) and "properties" in schema:
        known = schema["properties"]
        found += [f"{where} lacks {name}" for name in schema.get("required", []) if name not in value]
        if schema.get("additionalProperties") is False:
            found += [f"{where} has {name}, which is not described" for name in value if name not in known]
        for name in value.keys() & known.keys():
            found += faults(value[name], known[name], f"{where}.{name}")
    if isinstance(value, list):
        for at, one in enumerate(value):
            found += faults(one, schema.get("items", {}), f"{where}[{at}]")
    return found


class OpenApi(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        ledger = os.path.join(cls.folder.name, "l.db")
        subprocess.run([PROGRAM, "code", str(ROOT / "examples" / "chronicle"), "-o", ledger, "--quiet"], check=True)
        cls.server = subprocess.Popen([PROGRAM, "serve", ledger, "--port", "0", "--review", "Ada",
                                       "--actors", os.path.join(cls.folder.name, "mine.toml")],
                                      stdout=subprocess.PIPE, text=True)
        cls.url, cls.token = re.search(r"(http:\S+/)\?token=(\w+)", cls.server.stdout.readline()).groups()
        cls.event, other = json.loads(cls.ask("/api/queue?limit=2")[1])
        cls.report = cls.event["report"]
        cls.ask("/api/reviews", json.dumps({"report": other["report"], "kind": "event", "record_id": other["id"],
                                            "verdict": "accept"}).encode(), "POST", "application/json")

    @classmethod
    def tearDownClass(cls):
        cls.server.terminate()
        cls.server.communicate()
        cls.folder.cleanup()

    @classmethod
    def ask(cls, path, body=None, method=None, kind=None):
        request = urllib.request.Request(cls.url + path[1:], data=body, method=method)
        if method in ("POST", "DELETE"):
            request.add_header("Verbale-Token", cls.token)
        if kind:
            request.add_header("Content-Type", kind)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.read().decode(), answer.headers["Content-Type"]
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode(), error.headers["Content-Type"]

    def address(self, path, operation):
        given = {one["name"]: one["example"] for one in map(resolved, operation.get("parameters", []))
                 if "example" in one}
        if path.startswith("/api/report") and not path.startswith("/api/reports"):
            given["id"] = self.report
        return path + ("?" + urllib.parse.urlencode(given) if given else "")

    def test_every_route_of_the_server_is_described(self):
        source = (ROOT / "src" / "server" / "routes.cc").read_text()
        table = source[source.index("kRoutes"):]
        routes = re.findall(r'\{"(\w+)", (true|false),', table)
        self.assertGreater(len(routes), 10)
        wanted = {"/api/code", "/api/gold", "/api/actor_list", "/api/report", "/api/report.json"}
        for name, table_too in routes:
            wanted |= {f"/api/{name}", f"/api/{name}.json"} | ({f"/api/{name}.csv"} if table_too == "true" else set())
        self.assertEqual(set(DOC["paths"]), wanted)

    def body_of(self, operation):
        """The example, about an event that is there."""
        (kind, content), = operation["requestBody"]["content"].items()
        if kind == "text/plain":
            return kind, content["example"].encode()
        event = {"report": self.event["report"], "record_id": self.event["id"]}
        example = content["example"] | {name: value for name, value in event.items() if name in content["example"]}
        self.assertEqual(faults(example, content["schema"]), [])
        return kind, json.dumps(example).encode()

    def test_every_path_answers_as_described(self):
        for path, methods in DOC["paths"].items():
            for method, operation in methods.items():
                with self.subTest(path=path, method=method):
                    sent, body = self.body_of(operation) if method == "post" else (None, None)
                    address = self.address(path, operation)
                    if method == "delete":
                        address += "?id=" + json.loads(self.ask("/api/reviews")[1])[-1]["id"]
                    status, text, kind = self.ask(address, body, method.upper(), sent)
                    self.assertEqual(status, 200, text[:300])
                    (described, content), = operation["responses"]["200"]["content"].items()
                    self.assertTrue(kind.startswith(described), kind)
                    if described == "text/csv":
                        rows = list(csv.reader(io.StringIO(text)))
                        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
                    elif described == "application/x-ndjson":
                        lines = text.splitlines()
                        self.assertTrue(lines)
                        self.assertEqual([faults(json.loads(line), content["schema"]) for line in lines], [[]] * len(lines))
                    else:
                        self.assertEqual(faults(json.loads(text), content["schema"])[:5], [])

    def test_every_parameter_is_heard(self):
        for path, methods in DOC["paths"].items():
            operation = methods.get("get", {})
            for one in map(resolved, operation.get("parameters", [])):
                if path.endswith((".json", ".csv")) or one["name"] not in ("from", "to", "quad"):
                    continue
                with self.subTest(path=path, parameter=one["name"]):
                    address = self.address(path, operation)
                    address += ("&" if "?" in address else "?") + one["name"] + "=nonsense"
                    status, text, _ = self.ask(address)
                    self.assertEqual((status, faults(json.loads(text), {"$ref": "#/components/schemas/Problem"})),
                                     (400, []), path)

    def test_states_of_commitments_may_be_several(self):
        def ids(fields):
            return [one["id"] for one in json.loads(self.ask("/api/commitments?limit=5000&" + fields)[1])]
        active, reaffirmed, both = ids("status=active"), ids("status=reaffirmed"), ids("status=active,reaffirmed")
        self.assertTrue(active and reaffirmed)
        self.assertEqual(set(both), set(active) | set(reaffirmed))
        self.assertEqual(len(both), len(active) + len(reaffirmed))
        newest = ids("status=active,reaffirmed&newest=1")
        self.assertEqual(sorted(newest), sorted(both))
        self.assertEqual([one["id"] for one in json.loads(
            self.ask("/api/commitments?status=active,reaffirmed&newest=1&limit=3")[1])], newest[:3])
        self.assertEqual(ids("status=activ"), [])

    def test_what_is_not_described_is_not_there(self):
        for path in ("/api/", "/api/none", "/api/summary.csv", "/api/openapi.csv", "/api/report.csv", "/api/events.xml"):
            self.assertEqual(self.ask(path)[0], 404, path)

    def test_operations_have_names_of_their_own(self):
        names = [one["operationId"] for methods in DOC["paths"].values() for one in methods.values()]
        self.assertEqual(len(names), len(set(names)))

    def test_the_server_gives_this_file(self):
        self.assertEqual(json.loads(self.ask("/api/openapi.json")[1]), DOC)


if __name__ == "__main__":
    unittest.main()
