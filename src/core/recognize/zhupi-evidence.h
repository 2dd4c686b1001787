/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiEvidence:
 *
 * What speaks for or against a string being the name of a company. Each has a weight in the
 * logistic sum and most have words for the reader; see zhupi-evidence.c.
 */
typedef enum
{
  ZHUPI_EVIDENCE_KNOWN,
  ZHUPI_EVIDENCE_AMBIGUOUS,
  ZHUPI_EVIDENCE_USER,
  ZHUPI_EVIDENCE_LEGAL_FORM,
  ZHUPI_EVIDENCE_SUFFIX,
  ZHUPI_EVIDENCE_WEAK_SUFFIX,
  ZHUPI_EVIDENCE_ENGLISH_FORM,
  ZHUPI_EVIDENCE_LIST,
  ZHUPI_EVIDENCE_COUNTED_LIST,
  ZHUPI_EVIDENCE_CUE_AFTER,
  ZHUPI_EVIDENCE_CUE_BEFORE,
  ZHUPI_EVIDENCE_REPEATED,
  ZHUPI_EVIDENCE_OFTEN,
  ZHUPI_EVIDENCE_TAGGED,
  ZHUPI_EVIDENCE_MOSTLY_TAGGED,
  ZHUPI_EVIDENCE_SELDOM_TAGGED,
  ZHUPI_EVIDENCE_MINED,
  ZHUPI_EVIDENCE_STEM,
  ZHUPI_EVIDENCE_SHORT_FORM,
  ZHUPI_EVIDENCE_APPOSITION,
  ZHUPI_EVIDENCE_NEIGHBOR,
  ZHUPI_EVIDENCE_ALIAS,
  ZHUPI_EVIDENCE_STOCK_CODE,
  ZHUPI_EVIDENCE_COMMON_STEM,
  ZHUPI_EVIDENCE_COMMON_WORD,
  ZHUPI_EVIDENCE_PHRASE,
  ZHUPI_EVIDENCE_PERSON,
  ZHUPI_EVIDENCE_PLACE,
  ZHUPI_EVIDENCE_INSIDE_OTHER,
  ZHUPI_EVIDENCE_GLUED,
  ZHUPI_EVIDENCE_BARE,
  ZHUPI_EVIDENCE_REJECTED,
  ZHUPI_N_EVIDENCES,
} ZhupiEvidence;

#define ZHUPI_EVIDENCE_MASK(evidence) (1u << (evidence))
/* A mask is a guint32. */
G_STATIC_ASSERT (ZHUPI_N_EVIDENCES <= 32);

/* Name for files, such as "cue-after"; %NULL beyond the last. */
const char *zhupi_evidence_get_name (ZhupiEvidence evidence);
/* In hundredths of a logit, as the project sets it. */
int         zhupi_evidence_get_weight (ZhupiEvidence evidence);
/* The words for it with at most one %s, %NULL when it is not told. */
const char *zhupi_evidence_get_words  (ZhupiEvidence evidence);

G_END_DECLS
