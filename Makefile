# Two commands matter: `make run` serves the register with its demo, `make test` proves it.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
export PYTHONUTF8 := 1
# What was compiled is kept: a command starts in a fraction of the time.
export PYTHONDONTWRITEBYTECODE :=

# `make run PORT=8123` listens there; without it `GONGSHI_PORT` or 8000.
ifdef PORT
export GONGSHI_PORT := $(PORT)
endif

.PHONY: eval-names run test check install install-dev browser lint lock readings words schema clean

run: $(VENV)/.installed
	$(BIN)/gongshi migrate
	$(BIN)/gongshi demo --once
	$(BIN)/gongshi serve

test: $(VENV)/.installed-dev browser
	$(BIN)/pytest -n 2 --dist loadscope

check: lint test

lint: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The name engine against documented transformations; `CASES=file.jsonl` judges somebody else's,
# `NAMES=file.txt` adds real names to the project's own, `JSON=out.json` keeps the figures.
eval-names: $(VENV)/.installed-dev
	$(BIN)/python -m bench.names $(if $(CASES),--cases $(CASES)) $(if $(NAMES),--names $(NAMES)) $(if $(JSON),--json $(JSON))

# Everything below serves the targets above.

install: $(VENV)/.installed
install-dev: $(VENV)/.installed-dev

$(VENV)/.installed: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Gongshi needs Python 3.11 or newer")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	touch $@

browser: $(VENV)/.installed-dev
	PYTHON=$(BIN)/python sh .ci/browser

LOCK := $(PYTHON) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml
lock:
	$(LOCK) -o requirements.lock
	$(LOCK) --group dev -o requirements-dev.lock

# How characters and phrases are read, from the tables of pypinyin.
readings: $(VENV)/.installed-dev
	$(BIN)/python rules/data/readings.py

# Where Chinese words end, from the dictionary of jieba 0.42.1: `make words DICTIONARY=jieba/dict.txt`.
words: $(VENV)/.installed-dev
	$(BIN)/python rules/data/words.py $(DICTIONARY)

# What `gongshi schema` prints, from the types.
schema: $(VENV)/.installed
	$(BIN)/python -m schema.printing

clean:
	rm -rf $(VENV) data
