# `make site` and `make test` do all their own set-up: a virtual environment in .venv with everything in it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# Sample builds fix "today", so that two builds of the same tree are the same to the byte.
export SOURCE_DATE_EPOCH ?= 1795305600

# The tests start hundreds of commands, each of which would compile the package anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help site serve test check coverage corpora compat audit dist soak pages pictures bench hostile faults fuzz clean

help:
	@echo "make site     build the sample site into sample_site/site"
	@echo "make serve    serve the sample site on http://127.0.0.1:8000"
	@echo "make test     run every check and every test; those of the pages need Chromium, which root gets by itself"
	@echo "make coverage the tests, with the share of the code they run, which must be 95 % of all branches"
	@echo "make pages    look at every page in both schemes on wide and narrow screens, which takes longer than make test has"
	@echo "make pictures take the pictures of the README anew, from the sample site in Chromium"
	@echo "make compat   build beside other plugins, on other hosts and versions, each installed for real, which takes 10 minutes"
	@echo "make audit    ask which installed packages have known holes"
	@echo "make dist     build and check what is released, into dist"
	@echo "make soak     make 200 random edits of a site, and hold warm and dirty builds against clean ones after each"
	@echo "make bench    measure the plugin against plain MkDocs, which takes up to 25 minutes; TURNS=1 SIZES=100 WORK=build takes less"
	@echo "make hostile  every text that is known to run a script, at every place, in Chromium, which takes half an hour"
	@echo "make faults   kill every command at every change it makes to a file, by three signals, which takes 10 minutes"
	@echo "make fuzz TARGET=reader EXECUTIONS=1000000   any bytes into the reader, quick-reader, references, views, validation or template"
	@echo "make corpora DIR=path   run the readers over a folder of real documents"

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $(STAMP)

site: $(STAMP)
	$(BIN)/mkdocs build --strict --clean --config-file sample_site/mkdocs.yml
	@echo "Built. Open sample_site/site/index.html, or run 'make serve' and look at http://127.0.0.1:8000/"

serve: $(STAMP)
	$(BIN)/mkdocs serve --config-file sample_site/mkdocs.yml

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder

coverage: $(STAMP)
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder --cov --cov-report=term

pages: $(STAMP)
	EVERY_STATE=1 $(BIN)/pytest tests/browser/test_every_page.py

pictures: $(STAMP)
	$(BIN)/python -m tests.browser.pictures

corpora: $(STAMP)
	@test -n "$(DIR)" || { echo "make corpora needs DIR=, the folder of the documents"; exit 2; }
	CORPORA="$(DIR)" $(BIN)/pytest -m corpora tests/corpora

compat: $(STAMP)
	$(BIN)/pytest -m compat -o junit_family=xunit1 --junitxml=compat.xml tests/compat
	@echo "To keep these results and show them in the guide: python -m tests.compat.page compat.xml"

# Without --strict an audit that could look up nothing would pass.
audit: $(STAMP)
	$(BIN)/python -m pip freeze --exclude-editable > $(VENV)/audited.txt
	$(BIN)/pip-audit --strict --no-deps --disable-pip --progress-spinner=off --requirement $(VENV)/audited.txt

dist: $(STAMP)
	rm -rf dist
	$(BIN)/python -m build --outdir dist
	$(BIN)/twine check --strict dist/*

soak: $(STAMP)
	EDITS=200 $(BIN)/pytest tests/equality

bench: $(STAMP)
	$(BIN)/python -m tests.bench $(if $(SIZES),--sizes "$(SIZES)") $(if $(TURNS),--turns $(TURNS)) $(if $(WORK),--work "$(WORK)") \
		$(if $(MINUTES),--minutes $(MINUTES)) $(if $(LANES),--lanes $(LANES))

hostile: $(STAMP)
	EVERY_PAYLOAD=1 $(BIN)/pytest -n auto --dist loadscope --no-loadscope-reorder tests/hostile

faults: $(STAMP)
	EVERY_MOMENT=1 $(BIN)/pytest tests/faults

# atheris is for Linux and some versions of Python only, so it is no part of what everybody installs.
fuzz: $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "atheris>=3.0"
	$(BIN)/python -m tests.fuzz $(or $(TARGET),reader) $(if $(EXECUTIONS),--executions $(EXECUTIONS)) $(if $(SEED),--seed $(SEED))

clean:
	rm -rf $(VENV) .venv-compat dist sample_site/site .coverage .mypy_cache .ruff_cache .pytest_cache
