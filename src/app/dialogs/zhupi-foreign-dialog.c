/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-change-words.h"
#include "dialogs/zhupi-foreign-dialog.h"
#include "edit/zhupi-command-difference.h"

static void
response_cb (ZhupiDocument *document,
             const char    *response)
{
  ZhupiSetKeeper *keeper = zhupi_document_get_keeper (document);
  g_autoptr (GError) error = NULL;

  if (keeper == NULL)
    return;
  if (g_str_equal (response, "mine"))
    zhupi_set_keeper_keep_mine (keeper);
  else if (g_str_equal (response, "theirs") && !zhupi_set_keeper_follow_foreign (keeper, &error))
    zhupi_document_tell (document, error->message);
}

static char *
compose_body (ZhupiSetKeeper *keeper)
{
  ZhupiAnnotationSet *set = zhupi_set_keeper_get_set (keeper);
  ZhupiAnnotationSet *foreign = zhupi_set_keeper_get_foreign (keeper);
  g_autoptr (ZhupiCommand) difference =
    zhupi_command_new_difference (ZHUPI_COMMAND_FOLLOW, set, foreign);
  g_autofree char *words = zhupi_change_words_new (difference, FALSE, set);

  return g_strconcat (_("Theirs can be taken over as one step, which you can undo. If you keep "
                        "yours, theirs stays beside it as a file of its own."), "\n\n",
                      _("In their version:"), " ", words, NULL);
}

void
zhupi_foreign_dialog_present (ZhupiDocument *document,
                              GtkWindow     *parent)
{
  ZhupiSetKeeper *keeper = zhupi_document_get_keeper (document);
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  if (keeper == NULL || zhupi_set_keeper_get_foreign (keeper) == NULL)
    return;
  body = compose_body (keeper);
  dialog = ADW_MESSAGE_DIALOG (
    adw_message_dialog_new (parent, _("Another Program Changed This Set"), body));
  adw_message_dialog_add_responses (dialog, "later", _("Decide _Later"), "mine", _("_Keep Mine"),
                                    "theirs", _("_Take Over Theirs"), NULL);
  adw_message_dialog_set_default_response (dialog, "later");
  adw_message_dialog_set_close_response (dialog, "later");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), document,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
