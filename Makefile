# Two commands matter: `make lab` opens the designer in JupyterLab, `make test` checks everything.
# Each works alone on a machine that has only git, make and Python 3.11 or newer.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo $$p && break; done)
BIN := .venv/bin
SOURCES := pyproject.toml hatch_build.py $(shell find frontend \( -name node_modules -o -name __pycache__ \) -prune -o -type f -print 2>/dev/null)

.PHONY: help lab app test explore bench compiled lock screenshots office clean

help:
	@echo "make lab       open the designer in JupyterLab, on a sample program"
	@echo "make app       the same as a page without code"
	@echo "make test      set up what is needed and check everything"
	@echo "make explore   let the property tests look for what they have not tried yet"
	@echo "make bench     print the benchmarks"
	@echo "make office    open exported workbooks in LibreOffice and compare their sums"
	@echo "make compiled  renew what is compiled from the data and the patterns"
	@echo "make lock      renew the lock files in requirements/"

lab: .venv/installed
	$(BIN)/hipflex lab

app: .venv/installed
	$(BIN)/hipflex app

test: .venv/tested
	scripts/check

explore: .venv/tested
	HIPFLEX_EXAMPLES=$${HIPFLEX_EXAMPLES:-500} $(BIN)/pytest -q -m hypothesis --ignore=tests/browser --ignore=tests/benchmarks tests

bench: .venv/tested
	CHROMIUM="$$(scripts/chromium)" $(BIN)/pytest tests/benchmarks --benchmark-only --benchmark-columns=min,median,max,rounds --benchmark-sort=name

screenshots: .venv/tested
	CHROMIUM="$$(scripts/chromium)" $(BIN)/python scripts/screenshots.py

office: .venv/tested
	@command -v soffice >/dev/null || { echo "This check needs LibreOffice: apt-get install libreoffice-calc."; exit 1; }
	$(BIN)/python tests/office/check_workbook.py

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "hipflex_kit needs Python 3.11 or newer: install it and run make again."; exit 1; }
	$(PYTHON) -m venv .venv || { echo "This Python cannot make environments: on Debian and Ubuntu, apt-get install python3-venv."; exit 1; }

.venv/installed: .venv/bin/python requirements/run.txt $(SOURCES)
	@echo "Setting up hipflex_kit (once; a few minutes on a slow line) …"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@# a first sheet, so that modules and patterns lie compiled for the trainer's own first start
	@PYTHONDONTWRITEBYTECODE= $(BIN)/hipflex export data/programs/edina-runner.txt --to pdf -o .venv/first.pdf >/dev/null || true
	@touch $@

.venv/tested: .venv/installed requirements/test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

compiled: .venv/tested
	$(BIN)/python -m hipflex_kit.library.compile_data
	$(BIN)/python -m hipflex_kit.export.compile_words

lock: .venv/tested
	$(BIN)/uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-header --no-emit-index-url --no-emit-find-links pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-header --no-emit-index-url --no-emit-find-links --extra test -c requirements/run.txt pyproject.toml -o requirements/test.txt

clean:
	rm -rf .venv build dist frontend/node_modules hipflex_kit/designer/static
