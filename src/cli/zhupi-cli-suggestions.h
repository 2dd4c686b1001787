/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli-recognition.h"
#include "zhupi-cli-text.h"

G_BEGIN_DECLS

/**
 * ZhupiCliSuggestions:
 *
 * What was found in a text that is not held whole, on its way into a set file.
 */
typedef struct _ZhupiCliSuggestions ZhupiCliSuggestions;

/* @text and @recognition are borrowed. @name: of the text, for the person who waits. */
ZhupiCliSuggestions *zhupi_cli_suggestions_find  (ZhupiCliRecognition  *recognition,
                                                  ZhupiCliText         *text,
                                                  const char           *name,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void                 zhupi_cli_suggestions_free  (ZhupiCliSuggestions  *self);
/* Writes, once, what zhupi_w3c_write() makes of the set of zhupi_cli_recognition_suggest(). */
gboolean             zhupi_cli_suggestions_write (ZhupiCliSuggestions  *self,
                                                  GOutputStream        *output,
                                                  gboolean              in_one_line,
                                                  GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiCliSuggestions, zhupi_cli_suggestions_free)

G_END_DECLS
