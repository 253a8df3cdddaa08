"""The option `today` × environment → the date that states are as of."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from mkdocs_specs.problem import SpecsError

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable that fixes the date, as seconds since 1970."""


def today_of(value: object, environment: Mapping[str, str]) -> date:
    """Return the date of the option `today`, else of SOURCE_DATE_EPOCH, else of the clock, in UTC.

    Raises:
        SpecsError: It is no date.
    """
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    if value is not None:
        try:
            return datetime.fromisoformat(str(value)).date()
        except ValueError as error:
            message = f"plugins: specs: today is '{value}'; write a date such as 2026-01-31"
            raise SpecsError(message) from error
    epoch = environment.get(EPOCH)
    try:
        return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()
    except (ValueError, OverflowError, OSError) as error:
        message = f"{EPOCH} is '{epoch}'; write a date as seconds since 1970, such as 1795305600"
        raise SpecsError(message) from error
