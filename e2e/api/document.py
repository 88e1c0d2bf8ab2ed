#!/usr/bin/env python3
"""Writes the API's document as scripts/test-api asks by it: with ids that exist in place of any.

    document.py ADDRESS TOKEN > openapi.json

A made-up id is answered 404 or 422, and nothing behind that answer would be asked. So ids in paths and bodies are those of
the sample data, and times are those of an interview, since a schema cannot say that an end comes after its start. Two
parameters are left out, because nothing that can be made up fits them: `cursor` is given out by the server, and a key for
retries that is an example would be used for every request. HTTP tests ask for both.
"""

import json
import sys
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone

ADDRESS, TOKEN = sys.argv[1:]
LEFT_OUT = {"cursor", "#/components/parameters/IdempotencyKey"}
METHODS = {"get", "post", "put", "patch", "delete"}


def ask(method, path, body=None):
    request = urllib.request.Request(
        f"{ADDRESS}/api/v1{path}",
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        # Not everybody may ask everything; the document stays as it is then.
        if error.code not in (403, 404):
            raise
        return {}


def rows(path):
    return ask("GET", path).get("data") or [{}]


def sample():
    """What stands in paths, by resource, and what stands in bodies, by field."""
    applications = rows("/applications?status=active&limit=200")
    application, other = applications[0], applications[-1]
    job = ask("GET", f"/jobs/{application['job']['id']}")
    stages = rows(f"/jobs/{job['id']}/stages")
    # Several, since one that ended on the way refuses everything else.
    same_job = [one["id"] for one in applications if one["job"]["id"] == job["id"] and one is not other]
    interview = rows("/interviews")[0]
    user = rows("/users?q=tove")[0].get("id") or ask("GET", "/me")["id"]
    # Of another application, so that a link that is made anew on the way does not end this one.
    link = ask("POST", f"/applications/{other['id']}/portal-link", {}).get("url", "")
    guide = rows("/guides")[0].get("id")
    comment = ask("POST", f"/guides/{guide}/comments", {"text": "To which another one replies"}) if guide else {}
    screening = rows(f"/jobs/{job['id']}/screenings")[0].get("id")
    resumes = rows(f"/screenings/{screening}/resumes?decided=false") if screening else [{}]
    exercise = rows("/coding-exercises")[0].get("id")
    # Of the application whose page is asked for, which stands in the first stage of its job.
    new = {"exercise_id": exercise, "stage_id": other["current_stage"]["id"], "mode": "alone"} if exercise else {}
    own = ask("POST", f"/applications/{other['id']}/assessments", new).get("id") if new else None
    given = [row["id"] for one in applications for row in rows(f"/applications/{one['id']}/assessments") if "id" in row]
    task = rows("/take-home-exercises")[0].get("id") or ask("POST", "/take-home-exercises", {"from_library": "rest-api"}).get("id")
    days = {"exercise_id": task, "stage_id": other["current_stage"]["id"]} if task else {}
    taken = ask("POST", f"/applications/{other['id']}/take-homes", days).get("id") if task else None
    at_home = [row["id"] for one in applications for row in rows(f"/applications/{one['id']}/take-homes") if "id" in row]
    reports = [ask("GET", f"/take-homes/{one}").get("report") or {} for one in at_home]
    resources = {
        "take-home-exercises": task,
        "take-homes": at_home or None,
        "grade-reports": [one["id"] for one in reports if "id" in one] or None,
        "assessments": given or None,
        "coding-exercises": exercise,
        "applications": same_job or [application["id"]],
        "candidates": application["candidate"]["id"],
        "debriefs": rows("/debriefs")[0].get("id"),
        "guide-versions": job["guide_version_id"],
        "guides": guide,
        "guide-comments": comment.get("id"),
        "exercise-library": rows("/exercise-library")[0].get("id"),
        "scenario-library": rows("/scenario-library")[0].get("id"),
        "take-home-library": rows("/take-home-library")[0].get("id"),
        "candidate-guide-library": rows("/candidate-guide-library")[0].get("id"),
        "interviews": interview.get("id"),
        "jobs": job["id"],
        "portal": link.rpartition("/")[2],
        "resumes": [one["id"] for one in resumes[1:]] or resumes[0].get("id"),
        "scorecards": rows("/scorecards")[0].get("id"),
        "screenings": screening,
        "users": user,
    }
    soon = datetime.now(timezone.utc) + timedelta(days=30)
    fields = {
        "answer_due_at": soon.strftime("%Y-%m-%dT12:00:00Z"),
        "application_id": application["id"],
        "assessment_id": own,
        "candidate_id": ask("POST", "/candidates", {"name": "Tom Reyes"}).get("id"),
        "decider_id": user,
        "ends_at": interview.get("ends_at"),
        "expires_at": soon.strftime("%Y-%m-%dT12:00:00Z"),
        "exercise_id": exercise,
        "facilitator_id": user,
        "guide_version_id": job["guide_version_id"],
        "job_id": job["id"],
        "from_library": "csv-orders",
        "library_id": "backend-developer",
        "owner_id": user,
        "reply_to": comment.get("id"),
        "resume_ids": [resumes[0]["id"]] if "id" in resumes[0] else None,
        "rejection_reason_id": rows("/rejection-reasons")[0].get("id"),
        "stage_id": stages[-1].get("id"),
        "starts_at": interview.get("starts_at"),
        "take_home_id": taken,
        "user_id": user,
    }
    return resources, {name: value for name, value in fields.items() if value}


def fill(value, fields):
    """An example about what exists."""
    if isinstance(value, list):
        return [fill(one, fields) for one in value]
    if isinstance(value, dict):
        return {name: fields.get(name) or fill(inner, fields) for name, inner in value.items()}
    return value


def narrow(schema, fields, schemas, seen):
    """Says of fields that name something what there is; follows references."""
    if isinstance(schema, list):
        for one in schema:
            narrow(one, fields, schemas, seen)
    if not isinstance(schema, dict):
        return
    name = schema.get("$ref", "").rpartition("/")[2]
    if name in schemas and name not in seen:
        seen.add(name)
        narrow(schemas[name], fields, schemas, seen)
    for key, field in schema.get("properties", {}).items():
        if key in fields:
            nullable = '"null"' in json.dumps(field)
            field.clear()
            field["enum"] = [fields[key], None] if nullable else [fields[key]]
        # Each person once, and there is one to name.
        if key in ("hiring_team", "interviewers") and "user_id" in fields:
            field["maxItems"] = 1
    for key in ("examples", "example"):
        if key in schema:
            schema[key] = fill(schema[key], fields)
    for inner in schema.values():
        narrow(inner, fields, schemas, seen)


def parameters(path, operation, resources, fields):
    kept = [one for one in operation.get("parameters", []) if not {one.get("name"), one.get("$ref")} & LEFT_OUT]
    for one in kept:
        name, value = one.get("name"), None
        if name in ("id", "token"):
            value = resources.get(path.split("/")[1])
        if name in ("stage_id", "assessment_id", "take_home_id") and one["in"] == "path":
            value = fields.get(name)
        if name == "If-Match":
            one["example"] = "*"
        if value:
            values = value if isinstance(value, list) else [value]
            one["example"] = values[0]
            one["schema"] = {"type": "string", "enum": values}
    return kept


def main():
    document = ask("GET", "/openapi.json")
    schemas = document["components"]["schemas"]
    resources, fields = sample()
    # The run asks with a token; made-up sessions beside it would only be refused.
    del document["components"]["securitySchemes"]["session"]
    seen = set()
    for path, item in document["paths"].items():
        for operation in (one for method, one in item.items() if method in METHODS):
            operation["security"] = [one for one in operation.get("security", []) if "session" not in one]
            operation["parameters"] = parameters(path, operation, resources, fields)
            # A packet is sent as it was taken.
            contents = operation.get("requestBody", {}).get("content", {}) if path != "/packets/verify" else {}
            for content in contents.values():
                narrow(content.get("schema"), fields, schemas, seen)
                if "example" in content:
                    content["example"] = fill(content["example"], fields)
    json.dump(document, sys.stdout)


main()
