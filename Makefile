# `make` prints what there is to make.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help install tools run chat explain train widget browser services packages test tests long check lint types security containers stories knowledge handoffs publishings publish rollback account demo pack bench cluster faults load backup restore forget format lock clean

export RASA_TELEMETRY_ENABLED := false
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
# Without its compiled files Python needs 15 seconds more to load Rasa, at every start.
unexport PYTHONDONTWRITEBYTECODE

PY := .venv/bin/python
RASA := $(PY) -m running.environment running.quiet rasa
CODE := actions answering benchmarks blocks channels deployment desk handoff knowledge nlu publishing running serving tests without_tensorflow
COMPILE := .uv/bin/uv pip compile --quiet --universal --python-version 3.10 --generate-hashes

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile
	@echo "Settings (PORT, HOST, WAYPOINT_PACK, ...) are in README.md."

install: $(if $(FULL),.venv-full/.installed,.venv/.installed) ## Make .venv from the locked requirements, when they changed; FULL=1: .venv-full, with TensorFlow
	@:

tools: .venv/.checks
	@:

.venv/.installed: requirements.txt requirements-uv.txt $(wildcard without_tensorflow/*.py)
	@running/install.sh

.venv/.checks: requirements.txt requirements-checks.txt requirements-uv.txt $(wildcard without_tensorflow/*.py)
	@running/install.sh checks

.venv-full/.installed: requirements-full.txt requirements-uv.txt
	@running/install.sh full

run: install ## Train if needed, start the assistant on PORT (5005), say where it is
	@exec $(PY) -m running.run

chat: install ## Talk to the assistant in this terminal
	@exec $(PY) -m running.chat

explain: train ## How a text is read, and by which rules: TEXT="and the second one?" AFTER="which industries pay most"
	@exec $(PY) -m running.quiet running.explain "$(TEXT)" "$(AFTER)"

train: install ## Train the model, if something that it is made from changed
	@exec $(PY) -m running.training

widget: install ## Build the web widget, if its source changed
	@exec $(PY) -m running.widget_build

browser: ## Install the browser that the widget's tests need, where it is missing
	@tests/widget/debian.sh

test: tools ## Run every check and test
	@$(MAKE) --no-print-directory --jobs 2 train check knowledge widget packages
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=none tests stories

tests:
	$(PY) -m pytest --numprocesses 2 --dist loadgroup --no-loadscope-reorder --max-worker-restart 0

long: tools train widget browser services ## Run at length what is short in make test; also make faults
	TEST_TIMES=10 TEST_CONVERSATIONS=1000 WAYPOINT_SLACK_QUESTIONS=1000 WAYPOINT_BAD_INPUTS=2000 $(PY) -m pytest \
		tests/answering tests/blocks tests/desk/test_forged.py tests/end_to_end/test_bad_input.py tests/slack/test_bad_input.py tests/slack/test_load.py tests/widget/test_access.py

stories: train ## Let Rasa validate its files and replay tests/conversations
	@# Rasa warns of each response that only actions utter: all of ours.
	$(RASA) data validate --quiet 2>&1 | sed '/is not used in any story or rule/d'
	$(RASA) test core --quiet --e2e --model $$($(PY) -m running.model) --stories tests/conversations --out results --fail-on-prediction-errors

check: lint types security containers ## Check style, types, what bandit looks for and the files for containers

lint: tools ## Check style
	$(PY) -m ruff check $(CODE)
	$(PY) -m ruff format --check $(CODE)
	$(PY) -m tests.contracts.decisions

security: tools ## Look for unsafe code
	$(PY) -m bandit -q -c pyproject.toml -r $(filter-out tests,$(CODE))

types: tools ## Check types: strictly in the core
	$(PY) -m mypy $(filter-out tests,$(CODE))

knowledge: install ## Check the knowledge pack, print what it holds and what changed since what is live
	@$(PY) -m running.changed

handoffs: install ## 500 talks with a person at once, while Slack fails and servers are killed: what was lost, doubled, out of order; HOW=--postgres
	@$(PY) -W ignore -m tests.handoffs.many $(HOW)

publishings: install ## 50 times facts, 5 times a model published while 10,000 messages are asked: what was lost, doubled, of two versions; HOW=--cluster
	@$(PY) -W ignore -m tests.publishings.many $(HOW)

publish: install ## Ask the pack's own questions of it and make it live, while the servers run; ANYWAY=1: though some go wrong
	@$(PY) -m running.quiet running.publish $(if $(ANYWAY),--anyway)

rollback: install ## Make the version before the live one live again
	@$(PY) -m running.quiet running.publish --rollback

account: install ## Make an account of the desk: NAME=ada, ROLE=reader, editor, publisher, adviser or administrator (if left out); CLUSTER=.run/cluster of a cluster's
	@$(PY) -m $(if $(CLUSTER),deployment.cluster,running.desk) account $(NAME) $(if $(ROLE),--role $(ROLE))

demo: install ## Run with a made-up week at the desk, in a database of its own
	@WAYPOINT_DB=.run/demo.db $(PY) -m running.desk demo
	@WAYPOINT_DB=.run/demo.db $(PY) -m running.run

pack: install ## Start a new knowledge pack, with every file and what belongs there: NAME=civil_engineering
	@$(PY) -m running.new_pack $(NAME)

bench: tools ## Measure understanding and speed beside stock Rasa: PARTS=understanding,intents,bot,parts,widget,attacked
	@exec $(PY) -m benchmarks $(PARTS)

cluster: install widget services ## Start several of everything behind nginx: REPLICAS=2 ACTION_SERVERS=2
	@exec $(PY) -m deployment.cluster

faults: tools train widget services ## Break a cluster in every way, at length: FAULTS_KILLS=20 and so on
	@FAULTS_EVERYTHING=1 FAULTS_MESSAGES=$${FAULTS_MESSAGES:-4000} FAULTS_KILLS=$${FAULTS_KILLS:-20} FAULTS_RACES=$${FAULTS_RACES:-2000} FAULTS_OUTAGE=$${FAULTS_OUTAGE:-8} \
		FAULTS_ROUNDS=$${FAULTS_ROUNDS:-3} FAULTS_RESULTS=$${FAULTS_RESULTS:-benchmarks/faults.json} $(PY) -m pytest tests/faults $(if $(FAULTS_ONLY),-k '$(FAULTS_ONLY)')

load: tools widget services ## Measure a cluster under load: LOAD_RATE=30 and so on
	@exec $(PY) -m benchmarks.traffic

backup: install ## Copy all conversations to backups/, or to FILE, while the servers go on
	@$(PY) -m running.quiet running.backup $(FILE)

restore: install ## Put back the conversations of a backup, FILE; a copy of what was there is made first
	@$(PY) -m running.quiet running.backup --restore $(FILE)

forget: install ## Delete all that is kept of conversations: ID="one another"
	@$(PY) -m running.quiet running.forget $(ID)

containers: tools ## Lint and validate the container files and the Helm chart
	@deployment/check.sh

services: ## Install what the cluster needs besides Python, where it is missing
	@deployment/debian.sh

packages: browser # one after the other, as Debian's package manager locks out a second one
	@$(MAKE) --no-print-directory services

format: tools ## Rewrite the code in style
	$(PY) -m ruff check --fix $(CODE)
	$(PY) -m ruff format $(CODE)

lock: install ## Bring the locked requirements in line with requirements*.in, with hashes; UPGRADE=1 renews every version
	$(COMPILE) requirements.in --excludes requirements-excluded.txt $(if $(UPGRADE),--upgrade) --output-file requirements.txt
	$(COMPILE) requirements-checks.in --constraint requirements.txt $(if $(UPGRADE),--upgrade) --output-file requirements-checks.txt
	$(COMPILE) requirements-full.in --constraint requirements.txt $(if $(UPGRADE),--upgrade) --output-file requirements-full.txt
	@deployment/lock.sh $(if $(UPGRADE),--upgrade)

clean: ## Remove models, caches and results; keep the environment and the conversations
	rm -rf models results widget/dist .rasa .run .mypy_cache .pytest_cache .ruff_cache .hypothesis
