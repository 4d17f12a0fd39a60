#include "ui/views/statements/chip_row.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

namespace {
constexpr std::size_t kMaxChips = 12;
constexpr int kMaxChipText = 40;
} // namespace

ChipRow::ChipRow(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
}

void ChipRow::show(const api::Filter& filter) {
    while (auto* item = m_layout->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the chip whose click brought us here
        }
        delete item;
    }
    const auto terms = filter.terms();
    for (std::size_t i = 0; i < terms.size() && i < kMaxChips; ++i) {
        const auto term = text(std::string_view(filter.text()).substr(terms[i]->begin, terms[i]->length)).simplified();
        auto* chip = new QToolButton(this);
        chip->setObjectName(QStringLiteral("chip"));
        chip->setText(term.size() > kMaxChipText ? term.left(kMaxChipText - 1) + QChar(0x2026) : term);
        chip->setIcon(icon(QStringLiteral("close")));
        keepIconSize(chip, 10);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
        chip->setFocusPolicy(Qt::TabFocus);
        chip->setToolTip(tr("Remove “%1” from the filter").arg(term));
        chip->setAccessibleName(tr("Remove filter term %1").arg(term));
        connect(chip, &QToolButton::clicked, this,
                [this, rest = text(filter.without(*terms[i]))] { Q_EMIT remaining(rest); });
        m_layout->addWidget(chip);
    }
    setVisible(!terms.empty());
}

} // namespace postern::ui
