/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli-arguments.h"

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiCliPair:
 * @left: the set of the first file
 * @right: the set of the second file
 * @states: which states count, as bits of 1 << ZhupiState
 *
 * Two sets of one article on the command line.
 */
typedef struct
{
  ZhupiAnnotationSet *left;
  ZhupiAnnotationSet *right;
  guint states;
} ZhupiCliPair;

/* @accepted: suggestions do not count. Reads the article and both sets into @self, which starts
 * from zeros. */
ZhupiExit zhupi_cli_pair_read  (ZhupiCliPair            *self,
                                const ZhupiCliCommand   *command,
                                const ZhupiCliArguments *arguments,
                                gboolean                 accepted);
void      zhupi_cli_pair_clear (ZhupiCliPair            *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiCliPair, zhupi_cli_pair_clear)

G_END_DECLS
