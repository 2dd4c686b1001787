/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "carry/zhupi-edition.h"
#include "dialogs/zhupi-edition-dialog.h"
#include "zhupi-editions-private.h"

/* A desk is read article by article: it is looked through when it has come to rest. */
#define CHECK_DELAY_MS 200

enum
{
  SIGNAL_MESSAGE,
  SIGNAL_OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiEditions, zhupi_editions, G_TYPE_OBJECT)

void
zhupi_editions_tell (ZhupiEditions *self,
                     const char    *sentence)
{
  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, sentence);
}

void
zhupi_editions_open (ZhupiEditions    *self,
                     ZhupiDeskArticle *article)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, article);
}

void
zhupi_editions_quiet (ZhupiEditions *self)
{
  self->state = ZHUPI_EDITIONS_QUIET;
  zhupi_offer_bar_hide (self->bar);
}

void
zhupi_editions_decline (ZhupiEditions *self,
                        const char    *sha256)
{
  g_hash_table_add (self->declined, g_strdup (sha256));
}

static void
offer_older (ZhupiEditions *self)
{
  const char *answers[] = { _("_Carry Over"), _("_Open Separately"), NULL };
  GPtrArray *sets = zhupi_desk_article_get_sets (self->older);
  guint n_marks = zhupi_edition_count_marks (self->older);
  g_autofree char *marks = g_strdup_printf (ngettext ("%u mark", "%u marks", n_marks), n_marks);
  g_autofree char *sentence = NULL;

  /* Translators: %s is "12 marks" */
  sentence = g_strdup_printf (ngettext ("Another edition of this article is on the desk, with %u "
                                        "set and %s. It can be carried over to this text; there it "
                                        "stays as it is.",
                                        "Another edition of this article is on the desk, with %u "
                                        "sets and %s. They can be carried over to this text; there "
                                        "they stay as they are.", sets->len),
                              sets->len, marks);
  self->state = ZHUPI_EDITIONS_OLDER;
  zhupi_offer_bar_ask (self->bar, sentence, answers);
}

static void
offer_newer (ZhupiEditions *self)
{
  const char *answers[] = { _("_Follow"), _("_Keep Mine"), _("_Compare…"), NULL };

  self->state = ZHUPI_EDITIONS_NEWER;
  zhupi_offer_bar_ask (self->bar,
                       _("The file of this article has changed. You can follow it and carry your "
                         "marks over, or keep the text that you have; that text and its marks stay "
                         "on the desk in any case."),
                       answers);
}

static gboolean
is_declined (ZhupiEditions *self,
             const char    *sha256)
{
  return g_hash_table_contains (self->declined, sha256);
}

/* Marks of its own say that the person has begun anew with this edition. */
static gboolean
wants_older (ZhupiEditions *self)
{
  ZhupiDeskArticle *open = zhupi_document_get_desk_article (self->document);

  return !is_declined (self, zhupi_desk_article_get_sha256 (open))
         && zhupi_edition_count_marks (open) == 0;
}

static void
zhupi_editions_check (ZhupiEditions *self)
{
  if (self->document == NULL || self->state != ZHUPI_EDITIONS_QUIET)
    return;
  if (self->newer != NULL && !is_declined (self, zhupi_article_get_sha256 (self->newer)))
    {
      offer_newer (self);
      return;
    }
  g_clear_object (&self->older);
  if (wants_older (self))
    self->older = zhupi_edition_find_older (self->desk,
                                            zhupi_document_get_article (self->document));
  if (self->older != NULL)
    offer_older (self);
}

static gboolean
check_cb (gpointer user_data)
{
  ZhupiEditions *self = user_data;

  self->check_timeout = 0;
  zhupi_editions_check (self);
  return G_SOURCE_REMOVE;
}

static void
zhupi_editions_check_soon (ZhupiEditions *self)
{
  g_clear_handle_id (&self->check_timeout, g_source_remove);
  if (self->document != NULL)
    self->check_timeout = g_timeout_add (CHECK_DELAY_MS, check_cb, self);
}

static void
file_changed_cb (ZhupiEditions *self,
                 ZhupiArticle  *article)
{
  g_set_object (&self->newer, article);
  if (self->state == ZHUPI_EDITIONS_NEWER)
    zhupi_editions_quiet (self);
  zhupi_editions_check (self);
}

/* Where the article came from: opened from the desk, only the desk knows. */
static GFile *
find_file (ZhupiDocument *document)
{
  ZhupiDeskArticle *on_desk = zhupi_document_get_desk_article (document);
  const char *source = zhupi_article_get_source (zhupi_document_get_article (document));
  g_autoptr(GFile) text = zhupi_desk_article_dup_text_file (on_desk);
  g_autoptr(GFile) file = source != NULL ? g_file_new_for_uri (source) : NULL;

  if (file != NULL && !g_file_equal (file, text))
    return g_steal_pointer (&file);
  source = zhupi_desk_article_get_source (on_desk);
  return source != NULL ? g_file_new_for_uri (source) : NULL;
}

static void
zhupi_editions_watch (ZhupiEditions *self)
{
  g_autoptr(GFile) file = find_file (self->document);

  if (file == NULL || !g_file_is_native (file))
    return;
  self->watch = zhupi_edition_watch_new (
    file, zhupi_article_get_sha256 (zhupi_document_get_article (self->document)));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (file_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
zhupi_editions_let_go (ZhupiEditions *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->check_timeout, g_source_remove);
  g_clear_object (&self->watch);
  g_clear_object (&self->older);
  g_clear_object (&self->newer);
  zhupi_editions_quiet (self);
}

void
zhupi_editions_set_document (ZhupiEditions *self,
                             ZhupiDocument *document)
{
  g_return_if_fail (ZHUPI_IS_EDITIONS (self));
  g_return_if_fail (document == NULL || ZHUPI_IS_DOCUMENT (document));

  if (!g_set_object (&self->document, document))
    return;
  zhupi_editions_let_go (self);
  if (document == NULL)
    return;
  zhupi_editions_watch (self);
  zhupi_editions_check_soon (self);
}

void
zhupi_editions_look (ZhupiEditions *self)
{
  g_return_if_fail (ZHUPI_IS_EDITIONS (self));

  if (self->watch != NULL)
    zhupi_edition_watch_look (self->watch);
}

void
zhupi_editions_ask_again (ZhupiEditions *self)
{
  g_return_if_fail (ZHUPI_IS_EDITIONS (self));

  g_hash_table_remove_all (self->declined);
  zhupi_editions_check (self);
  if (self->state == ZHUPI_EDITIONS_QUIET)
    zhupi_editions_tell (self, _("No other edition of this article has marks to carry over"));
}

static void
answer_older (ZhupiEditions *self,
              guint          answer)
{
  ZhupiArticle *article = zhupi_document_get_article (self->document);

  zhupi_editions_decline (self, zhupi_article_get_sha256 (article));
  if (answer == 0)
    zhupi_editions_carry_here (self);
  else
    zhupi_editions_quiet (self);
}

static void
answer_newer (ZhupiEditions *self,
              guint          answer)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->bar));

  if (answer == 0)
    zhupi_editions_follow (self);
  else if (answer == 1)
    {
      zhupi_editions_decline (self, zhupi_article_get_sha256 (self->newer));
      zhupi_editions_quiet (self);
    }
  else
    zhupi_edition_dialog_present (zhupi_document_get_article (self->document), self->newer,
                                  GTK_WINDOW (root));
}

static void
response_cb (ZhupiEditions *self,
             guint          answer)
{
  if (self->state == ZHUPI_EDITIONS_WORKING)
    g_cancellable_cancel (self->cancellable);
  else if (self->state == ZHUPI_EDITIONS_OLDER)
    answer_older (self, answer);
  else if (self->state == ZHUPI_EDITIONS_NEWER)
    answer_newer (self, answer);
}

static void
zhupi_editions_dispose (GObject *object)
{
  ZhupiEditions *self = ZHUPI_EDITIONS (object);

  if (self->bar != NULL)
    zhupi_editions_let_go (self);
  g_clear_object (&self->document);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);
  g_clear_object (&self->bar);
  G_OBJECT_CLASS (zhupi_editions_parent_class)->dispose (object);
}

static void
zhupi_editions_finalize (GObject *object)
{
  g_hash_table_unref (ZHUPI_EDITIONS (object)->declined);
  G_OBJECT_CLASS (zhupi_editions_parent_class)->finalize (object);
}

static void
zhupi_editions_class_init (ZhupiEditionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = zhupi_editions_dispose;
  object_class->finalize = zhupi_editions_finalize;
  signals[SIGNAL_MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, ZHUPI_TYPE_DESK_ARTICLE);
}

static void
zhupi_editions_init (ZhupiEditions *self)
{
  self->declined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

ZhupiEditions *
zhupi_editions_new (ZhupiDesk     *desk,
                    ZhupiOfferBar *bar)
{
  ZhupiEditions *self;

  g_return_val_if_fail (ZHUPI_IS_DESK (desk), NULL);
  g_return_val_if_fail (ZHUPI_IS_OFFER_BAR (bar), NULL);

  self = g_object_new (ZHUPI_TYPE_EDITIONS, NULL);
  self->desk = g_object_ref (desk);
  self->bar = g_object_ref (bar);
  g_signal_connect_object (bar, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "items-changed", G_CALLBACK (zhupi_editions_check_soon), self,
                           G_CONNECT_SWAPPED);
  return self;
}
