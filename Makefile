# make ask     answer a question (make ask Q="...")     make test   run the tests
# make install make the environment in .venv            make check  lint, types and tests
# make index   rebuild the bundled index                make eval   measure, against the gates
# make clean   remove the environments       make bench-peers   beside LlamaIndex and others

Q ?= When was the Sado mine listed as a World Heritage Site?
QUESTIONS := evals/japan-korea-2024.jsonl evals/japan-korea-2024-sets.jsonl
VENV := .venv
PY := $(VENV)/bin/python
# A CPU-only PyTorch from an index of your choice: make install TORCH_INDEX=URL (see README.md)
TORCH_INDEX ?=

PEERS := llamaindex haystack txtai langchain

.PHONY: ask test install check lint types index eval bench-peers clean

ask: install
	@$(PY) -m jkqa ask "$(Q)"

test: install
	@$(PY) -m pytest

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml constraints.txt
	@python=$${PYTHON:-$$(command -v python3 || command -v python)}; \
	test -n "$$python" || { echo "jkqa needs Python 3.11 or later; none was found." >&2; exit 1; }; \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "jkqa needs Python 3.11 or later; $$python is $$("$$python" -V 2>&1). Set PYTHON=..." >&2; exit 1; }; \
	echo "Making the environment in $(VENV); this takes a minute or two." >&2; \
	"$$python" -m venv --clear $(VENV)
	@$(if $(TORCH_INDEX),$(PY) -m pip install -q --index-url $(TORCH_INDEX) -c constraints.txt torch)
	@$(PY) -m pip install -q -q --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@$(PY) -m compileall -q src
	@touch $@

check: lint types test

lint: install
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check .

types: install
	@$(VENV)/bin/mypy

index: install
	@$(PY) -m jkqa index corpus/*.md --output indexes/default

# In an empty workspace, so that no document of one's own is measured.
eval: install
	@home=$$(mktemp -d); trap 'rm -r "$$home"' EXIT; export JKQA_HOME=$$home; \
	$(PY) -m jkqa eval --check $(QUESTIONS) && \
	$(PY) -m jkqa eval $(QUESTIONS) --gate evals/gates.toml

# Each peer has an environment of its own, 1.6 GB; the measuring itself takes about ten minutes.
bench-peers: install $(PEERS:%=.bench/%/.installed)
	@$(PY) benchmarks/run.py
	@$(PY) benchmarks/report.py

.bench/%/.installed: benchmarks/environments/%.txt | $(VENV)/.installed
	@echo "Making the environment of $*; this takes a few minutes." >&2
	@$(PY) -m venv --clear $(@D)
	@$(if $(TORCH_INDEX),$(@D)/bin/python -m pip install -q --index-url $(TORCH_INDEX) -c $< torch)
	@$(@D)/bin/python -m pip install -q -q --disable-pip-version-check -r $<
	@touch $@

clean:
	rm -rf $(VENV) .bench
