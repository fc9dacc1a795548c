"""The documentation site: `sphinx-build -W docs docs/_build`; notebooks run while it is built."""

import sys
from pathlib import Path

import baodao

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "baodao"
version = release = baodao.__version__
copyright = "the baodao authors"  # noqa: A001 - the name Sphinx reads
language = "en"

extensions = ["myst_nb", "sphinx.ext.autodoc", "dictionary", "plain_docstrings", "spark_stubs"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "**.ipynb_checkpoints", "jupyter_execute"]

# A notebook that fails fails the build, and what it prints is what happened during it.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True}

html_theme = "furo"
html_title = "baodao"
html_show_sphinx = False
html_static_path = ["_static"]
html_css_files = ["site.css"]
# Pages fetch nothing from elsewhere.
html_theme_options = {"sidebar_hide_name": False}
