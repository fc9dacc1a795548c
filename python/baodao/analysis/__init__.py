"""What people ask of many reports: who appears with whom, when, under which posts, in which order, with which words.

Each question is a function of ``Tables`` that gives a plain data frame or graph, and has a ``draw_…`` beside it that
makes a matplotlib picture of just that. Needs the extra ``analysis``: ``pip install 'baodao[analysis]'``.

>>> import baodao
>>> from baodao import analysis
>>> tables = baodao.to_pandas(baodao.extract_many(baodao.read(baodao.samples())))
>>> analysis.tenures(tables, "沈怀舟")["text"].tolist()
['省委书记', '省人大常委会主任']
"""

from baodao.analysis.appearances import appearances, tenures, timeline
from baodao.analysis.demands import demands
from baodao.analysis.listing import listing
from baodao.analysis.pictures import (
    draw_demands,
    draw_listing,
    draw_timeline,
    draw_together,
    draw_usage,
)
from baodao.analysis.together import together
from baodao.analysis.usage import usage

__all__ = [
    "appearances",
    "demands",
    "draw_demands",
    "draw_listing",
    "draw_timeline",
    "draw_together",
    "draw_usage",
    "listing",
    "tenures",
    "timeline",
    "together",
    "usage",
]
