"""What scripts/test-api changes about the requests that Schemathesis makes up."""

import schemathesis


def whole(value):
    """To a schema `3.0` is an integer. The API reads integers as they are written, and refuses it."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [whole(one) for one in value]
    if isinstance(value, dict):
        return {name: whole(one) for name, one in value.items()}
    return value


@schemathesis.hook
def map_body(context, body):
    return whole(body)
