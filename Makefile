# Targets: demo, check, test, spec, generated, golden, bench, score, clean. Needs make and Python 3.11 or later; uses uv where it is on PATH.

.DEFAULT_GOAL := help
.PHONY: help demo check test test-all docs lint spec generated golden bench score clean

BIN := .venv/bin
# Both stamps are files of the environment, so that removing .venv removes them with it.
RUN := .venv/.installed-run
DEV := .venv/.installed-dev
SOURCES := extractor tests tools $(wildcard benchmarks)

help:
	@echo "make demo    set up .venv, build spec/ from samples/ and generated/ from spec/"
	@echo "make check   lint, and the tests of what changed, in two minutes"
	@echo "make test    format, lint, types, layers, tests, and whether spec/ and generated/ are fresh"
	@echo "make test-all  that, and packages of all targets compiled and tested, with the table in docs/generate.md, and mutants"
	@echo "make spec    build spec/ anew        make generated  generate generated/ anew"
	@echo "make golden  write the golden files anew"
	@echo "make bench   timed work              make score   accuracy over the corpus, where it is present"
	@echo "make docs    the documentation as a site, in build/site"
	@echo "make clean   remove .venv and caches"

$(RUN): pyproject.toml tools/setup.sh
	@sh tools/setup.sh run

$(DEV): pyproject.toml tools/setup.sh
	@sh tools/setup.sh dev

demo: $(RUN)
	$(BIN)/spectable build
	$(BIN)/spectable generate
	@echo
	@echo "Next: $(BIN)/spectable explain spec/modelarts/openapi.yaml capacity       (where a fact was read)"
	@echo "      $(BIN)/spectable review spec/modelarts/openapi.yaml --docs samples/modelarts/en -o build/review --serve"
	@echo "      open spec/modelarts/openapi.yaml and generated/python, or try pages of yours: $(BIN)/spectable build FOLDER -o spec"

spec: $(RUN)
	$(BIN)/spectable build

generated: $(RUN)
	$(BIN)/spectable generate

lint: $(DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict $(SOURCES)
	$(BIN)/lint-imports

check: $(DEV)
	$(BIN)/python tools/check.py

# A group of tests shares one costly fixture, so it stays on one worker.
test: lint
	$(BIN)/pytest -n 2 --dist loadgroup

test-all: test
	$(BIN)/python -m benchmarks.targets --write
	$(BIN)/python -m benchmarks.mutants

docs: $(DEV)
	$(BIN)/mkdocs build --strict

golden: $(DEV)
	$(BIN)/pytest --regenerate-golden

score: $(DEV)
	$(BIN)/python -m tools.score

bench: $(DEV)
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.stages
	$(BIN)/python benchmarks/generate.py
	$(BIN)/python benchmarks/review.py
	$(BIN)/python benchmarks/agents.py

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find extractor tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
