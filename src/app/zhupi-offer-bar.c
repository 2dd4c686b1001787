/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "zhupi-offer-bar.h"

struct _ZhupiOfferBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkLabel *label;
  GtkProgressBar *progress;
  GtkWidget *answers[ZHUPI_OFFER_BAR_MAX_ANSWERS];
};

G_DEFINE_FINAL_TYPE (ZhupiOfferBar, zhupi_offer_bar, GTK_TYPE_WIDGET)

static guint response_signal;

static void
show_answer (ZhupiOfferBar *self,
             guint          answer,
             const char    *label,
             gboolean       is_suggested)
{
  GtkWidget *button = self->answers[answer];

  gtk_widget_set_visible (button, label != NULL);
  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (button), label);
  if (is_suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

static void
reveal (ZhupiOfferBar *self,
        const char    *sentence,
        gboolean       is_working)
{
  gtk_label_set_label (self->label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_working);
  gtk_widget_set_visible (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

void
zhupi_offer_bar_ask (ZhupiOfferBar     *self,
                     const char        *sentence,
                     const char *const *answers)
{
  guint n_answers = 0;

  g_return_if_fail (ZHUPI_IS_OFFER_BAR (self));
  g_return_if_fail (sentence != NULL && answers != NULL);

  for (guint i = 0; i < ZHUPI_OFFER_BAR_MAX_ANSWERS; i++)
    {
      const char *label = i == n_answers ? answers[i] : NULL;

      show_answer (self, i, label, i == 0);
      n_answers += label != NULL ? 1 : 0;
    }
  reveal (self, sentence, FALSE);
}

void
zhupi_offer_bar_work (ZhupiOfferBar *self,
                      const char    *sentence,
                      double         fraction)
{
  g_return_if_fail (ZHUPI_IS_OFFER_BAR (self));
  g_return_if_fail (sentence != NULL);

  for (guint i = 0; i < ZHUPI_OFFER_BAR_MAX_ANSWERS; i++)
    show_answer (self, i, i == 0 ? _("_Stop") : NULL, FALSE);
  gtk_progress_bar_set_fraction (self->progress, fraction);
  reveal (self, sentence, TRUE);
}

void
zhupi_offer_bar_hide (ZhupiOfferBar *self)
{
  g_return_if_fail (ZHUPI_IS_OFFER_BAR (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

static void
clicked_cb (GtkWidget     *button,
            ZhupiOfferBar *self)
{
  for (guint i = 0; i < ZHUPI_OFFER_BAR_MAX_ANSWERS; i++)
    if (self->answers[i] == button)
      g_signal_emit (self, response_signal, 0, i);
}

/* What is folded away is gone for a screen reader, too. */
static void
folded_cb (ZhupiOfferBar *self)
{
  GtkRevealer *revealer = GTK_REVEALER (self->revealer);

  gtk_widget_set_visible (self->revealer, gtk_revealer_get_reveal_child (revealer)
                                            || gtk_revealer_get_child_revealed (revealer));
}

static void
zhupi_offer_bar_dispose (GObject *object)
{
  g_clear_pointer (&ZHUPI_OFFER_BAR (object)->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (zhupi_offer_bar_parent_class)->dispose (object);
}

static void
bind_answer (GtkWidgetClass *widget_class,
             const char     *name,
             guint           answer)
{
  gtk_widget_class_bind_template_child_full (
    widget_class, name, FALSE,
    G_STRUCT_OFFSET (ZhupiOfferBar, answers) + answer * sizeof (GtkWidget *));
}

static void
zhupi_offer_bar_class_init (ZhupiOfferBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_offer_bar_dispose;
  response_signal = g_signal_new ("response", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-offer-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiOfferBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOfferBar, label);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOfferBar, progress);
  bind_answer (widget_class, "first", 0);
  bind_answer (widget_class, "second", 1);
  bind_answer (widget_class, "third", 2);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
zhupi_offer_bar_init (ZhupiOfferBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
