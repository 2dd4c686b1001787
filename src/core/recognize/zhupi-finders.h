/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-names.h"
#include "recognize/zhupi-tagger.h"

G_BEGIN_DECLS

/* Each finder goes over the reading once and adds what it sees to the names. */

void zhupi_find_known_names     (ZhupiNames         *names);
void zhupi_find_suffixed_names  (ZhupiNames         *names);
void zhupi_find_english_names   (ZhupiNames         *names);
void zhupi_find_bracketed_names (ZhupiNames         *names);
void zhupi_find_cued_names      (ZhupiNames         *names);
void zhupi_find_listed_names    (ZhupiNames         *names);
void zhupi_find_repeated_names  (ZhupiNames         *names);
void zhupi_find_tagged_names    (ZhupiNames         *names,
                                 const ZhupiTagging *tagging);
/* Takes those for sure that have a high score; scores must have been given. */
void zhupi_find_short_forms     (ZhupiNames         *names);
/* Names beside sure ones in an enumeration, Latin names in brackets behind one, and runs of several
 * names; scores must have been given. */
void zhupi_find_neighbors       (ZhupiNames         *names);
/* Takes apart what the tagger took for one name, where known ones stand in it side by side. */
void zhupi_find_compounds       (ZhupiNames         *names);
/* Names in brackets behind a sure one, without a cue; scores must have been given. */
void zhupi_find_bare_aliases    (ZhupiNames         *names);
/* Names of several parts, and with a place in brackets, in a text that has signs between names;
 * scores must have been given. */
void zhupi_find_whole_names     (ZhupiNames         *names);
/* Names side by side in a text that lost the signs between them; scores must have been given. */
void zhupi_find_glued_names     (ZhupiNames         *names);
/* Looks at what stands around the occurrences. */
void zhupi_find_context         (ZhupiNames         *names);

G_END_DECLS
