/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bench-reader-stage.h"

G_BEGIN_DECLS

/* What is done in the window and measured; each prints its figures. */

/* Until all text is in. */
void reader_phase_fill      (ReaderBench *self);
/* To the end and to the middle, while hardly any height is known, and whether it stays there. */
void reader_phase_jump      (ReaderBench *self);
/* The same by a click on the overview ruler, to a mark, and to the next hit of the search. */
void reader_phase_jump_with_tools (ReaderBench *self);
/* Page by page and by small steps. @suffix: of the figures' names. */
void reader_phase_scroll    (ReaderBench *self,
                             const char  *suffix);
/* Until the text view knows all heights. */
void reader_phase_settle    (ReaderBench *self);
/* Label, relabel and delete; select, filter and hover: nothing may be laid out for it. */
void reader_phase_marks     (ReaderBench *self);
void reader_phase_hover     (ReaderBench *self);
/* The text without marks, then with all of them at once. */
void reader_phase_paint     (ReaderBench *self);
/* The marks that are in sight, at random places. */
void reader_phase_query     (ReaderBench *self);
/* Other fonts and other widths. */
void reader_phase_font      (ReaderBench *self);
void reader_phase_resize    (ReaderBench *self);
/* How long until a client of AT-SPI (a program of its own) sees the text. Fills meanwhile. */
void reader_phase_access    (ReaderBench *self,
                             const char  *client);

G_END_DECLS
