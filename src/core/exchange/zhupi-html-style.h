/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* zhupi-html-style.css, of which the source is made when the library is built. */
extern const char zhupi_html_style[];
