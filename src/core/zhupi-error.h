/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiError:
 * @ZHUPI_ERROR_NOT_TEXT: the bytes are not a text that can be read (binary, empty, undecodable)
 * @ZHUPI_ERROR_TOO_LARGE: beyond a stated limit of size, depth or number
 * @ZHUPI_ERROR_SYNTAX: not JSON by RFC 8259; the message names line and column
 * @ZHUPI_ERROR_FORMAT: well-formed, but not the format that was expected
 * @ZHUPI_ERROR_VERSION: written by a newer major version
 * @ZHUPI_ERROR_MISMATCH: belongs to another text, or offsets and quotes do not fit this one
 * @ZHUPI_ERROR_READ_ONLY: the annotation set may not be changed
 * @ZHUPI_ERROR_BUSY: another program has the annotation set open for writing
 * @ZHUPI_ERROR_CONFLICT: a command does not fit the present state of the set
 * @ZHUPI_ERROR_IO: reading or writing failed; the message says what is safe
 *
 * Codes of the one error domain of the library. Each message is one clear sentence for a
 * person: what happened, where, what is safe, what to do.
 */
typedef enum
{
  ZHUPI_ERROR_NOT_TEXT,
  ZHUPI_ERROR_TOO_LARGE,
  ZHUPI_ERROR_SYNTAX,
  ZHUPI_ERROR_FORMAT,
  ZHUPI_ERROR_VERSION,
  ZHUPI_ERROR_MISMATCH,
  ZHUPI_ERROR_READ_ONLY,
  ZHUPI_ERROR_BUSY,
  ZHUPI_ERROR_CONFLICT,
  ZHUPI_ERROR_IO,
} ZhupiError;

#define ZHUPI_ERROR (zhupi_error_quark ())
GQuark zhupi_error_quark (void);

G_END_DECLS
