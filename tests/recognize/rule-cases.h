/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-recognizer.h"

G_BEGIN_DECLS

/* A sentence, and "class:name" of what is found in it, in text order. */
typedef struct
{
  const char *text;
  const char *expected;
} Case;

typedef struct
{
  const char *name;
  const Case *cases;
  gboolean with_tagger;
} Rule;

/* Adds a test for each rule. */
void     rule_cases_add             (const Rule      *rules,
                                     guint            n_rules);
/* Without the tagger. */
GArray  *rule_cases_suggest         (ZhupiRecognizer *recognizer,
                                     const char      *utf8);
/* Skips the test where the dictionary was not built in. */
gboolean rule_cases_have_dictionary (ZhupiRecognizer *recognizer);

G_END_DECLS
