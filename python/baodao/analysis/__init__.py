"""Analyses of many reports: joint appearances, careers, order of listing, set phrases, documents, demands.

Each function takes ``Tables`` and returns a data frame or a graph. The function ``draw_…`` of the same name draws that
result with matplotlib. Needs the extra ``analysis``: ``pip install 'baodao[analysis]'``.

>>> import baodao
>>> from baodao import analysis
>>> tables = baodao.to_pandas(baodao.extract_many(baodao.read(baodao.samples())))
>>> analysis.tenures(tables, "沈怀舟")["text"].tolist()
['省委书记', '省人大常委会主任']
"""

from baodao.analysis.appearances import appearances, tenures, timeline
from baodao.analysis.careers import career
from baodao.analysis.company import company
from baodao.analysis.demands import demands
from baodao.analysis.exports import write_graphml, write_neo4j
from baodao.analysis.listing import listing
from baodao.analysis.phrases import phrases
from baodao.analysis.pictures import (
    draw_career,
    draw_demands,
    draw_listing,
    draw_phrases,
    draw_timeline,
    draw_together,
    draw_usage,
)
from baodao.analysis.together import together
from baodao.analysis.usage import usage

__all__ = [
    "appearances",
    "career",
    "company",
    "demands",
    "draw_career",
    "draw_demands",
    "draw_listing",
    "draw_phrases",
    "draw_timeline",
    "draw_together",
    "draw_usage",
    "listing",
    "phrases",
    "tenures",
    "timeline",
    "together",
    "usage",
    "write_graphml",
    "write_neo4j",
]
