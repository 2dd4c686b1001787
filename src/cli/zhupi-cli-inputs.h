/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

G_BEGIN_DECLS

/**
 * ZhupiCliInput:
 * @path: the file
 * @name: where it lies in its folder, without the ending: what its output is named after
 */
typedef struct
{
  char *path;
  char *name;
} ZhupiCliInput;

/* Files as they are, and of each folder and the folders in it those with the ending @extension, in
 * order (element-type ZhupiCliInput). @left_out: (nullable): a folder in a folder that is not
 * looked into. What cannot be read is told, and then @result is set. */
GPtrArray *zhupi_cli_inputs_list (char       **paths,
                                  const char  *extension,
                                  const char  *left_out,
                                  ZhupiExit   *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
