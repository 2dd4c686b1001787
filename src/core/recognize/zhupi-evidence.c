/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-evidence.h"

static const struct
{
  const char *name;
  int weight;
  const char *words;
} evidences[ZHUPI_N_EVIDENCES] = {
  [ZHUPI_EVIDENCE_KNOWN] = { "known", 420, "lexicon: known company" },
  [ZHUPI_EVIDENCE_AMBIGUOUS] = { "ambiguous", 170, "lexicon: short name of a company" },
  [ZHUPI_EVIDENCE_USER] = { "user", 700, "in your lexicon" },
  [ZHUPI_EVIDENCE_LEGAL_FORM] = { "legal-form", 450, "ends in %s" },
  [ZHUPI_EVIDENCE_SUFFIX] = { "suffix", 270, "ends in %s" },
  [ZHUPI_EVIDENCE_WEAK_SUFFIX] = { "weak-suffix", 150, "ends in %s" },
  [ZHUPI_EVIDENCE_ENGLISH_FORM] = { "english-form", 420, "ends in %s" },
  [ZHUPI_EVIDENCE_LIST] = { "list", 200, "in a list of companies" },
  [ZHUPI_EVIDENCE_COUNTED_LIST] = { "counted-list", 380, "in a list of %s" },
  [ZHUPI_EVIDENCE_CUE_AFTER] = { "cue-after", 150, "before %s" },
  [ZHUPI_EVIDENCE_CUE_BEFORE] = { "cue-before", 60, "after %s" },
  [ZHUPI_EVIDENCE_REPEATED] = { "repeated", 50, "%s times in this text" },
  [ZHUPI_EVIDENCE_OFTEN] = { "often", 110, "%s times in this text" },
  [ZHUPI_EVIDENCE_TAGGED] = { "tagged", 0, "tagged as organization" },
  [ZHUPI_EVIDENCE_MOSTLY_TAGGED] = { "mostly-tagged", 100, "tagged so in most places" },
  [ZHUPI_EVIDENCE_SELDOM_TAGGED] = { "seldom-tagged", -100, NULL },
  [ZHUPI_EVIDENCE_MINED] = { "mined", 60, NULL },
  [ZHUPI_EVIDENCE_STEM] = { "stem", 200, "shares its beginning with %s" },
  [ZHUPI_EVIDENCE_SHORT_FORM] = { "short-form", 260, "short for %s" },
  [ZHUPI_EVIDENCE_APPOSITION] = { "apposition", 180, "called %s" },
  [ZHUPI_EVIDENCE_NEIGHBOR] = { "neighbor", 300, "beside other companies" },
  [ZHUPI_EVIDENCE_ALIAS] = { "alias", 400, "another name of %s" },
  [ZHUPI_EVIDENCE_STOCK_CODE] = { "stock-code", 450, "before its stock code" },
  [ZHUPI_EVIDENCE_COMMON_STEM] = { "common-stem", -260, NULL },
  [ZHUPI_EVIDENCE_COMMON_WORD] = { "common-word", -250, NULL },
  [ZHUPI_EVIDENCE_PHRASE] = { "phrase", -150, NULL },
  [ZHUPI_EVIDENCE_PERSON] = { "person", -400, NULL },
  [ZHUPI_EVIDENCE_PLACE] = { "place", -400, NULL },
  [ZHUPI_EVIDENCE_INSIDE_OTHER] = { "inside-other", -300, NULL },
  [ZHUPI_EVIDENCE_GLUED] = { "glued", -400, NULL },
  [ZHUPI_EVIDENCE_BARE] = { "bare", -900, NULL },
  [ZHUPI_EVIDENCE_REJECTED] = { "rejected", -900, NULL },
};

const char *
zhupi_evidence_get_name (ZhupiEvidence evidence)
{
  return evidence < ZHUPI_N_EVIDENCES ? evidences[evidence].name : NULL;
}

int
zhupi_evidence_get_weight (ZhupiEvidence evidence)
{
  return evidences[evidence].weight;
}

const char *
zhupi_evidence_get_words (ZhupiEvidence evidence)
{
  return evidences[evidence].words;
}
