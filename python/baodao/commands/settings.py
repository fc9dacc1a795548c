"""The settings that commands share, as an extractor."""

import argparse

import baodao


def seconds(text: str) -> float | None:
    """Read the argument of ``--timeout``.

    >>> seconds("2.5"), seconds("0")
    (2.5, None)
    """
    return float(text) or None


def extractor_of(options: argparse.Namespace) -> baodao.Extractor:
    """Make the extractor that a command line asks for.

    >>> extractor_of(argparse.Namespace(region=None, fields={"people"}, max_bytes=1000, timeout=None))
    Extractor(region=None, fields={people}, max_bytes=1000, timeout=None)
    """
    return baodao.Extractor(
        region=options.region, fields=options.fields, max_bytes=options.max_bytes, timeout=options.timeout
    )
