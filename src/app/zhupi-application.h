/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZHUPI_TYPE_APPLICATION (zhupi_application_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiApplication, zhupi_application, ZHUPI, APPLICATION, AdwApplication)

ZhupiApplication *zhupi_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
