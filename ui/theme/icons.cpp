#include "ui/theme/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// A static library's resources are left out unless somebody asks for them by name, outside of any namespace.
static void useResources() {
    Q_INIT_RESOURCE(postern);
}

namespace postern::ui {

namespace {

constexpr double kLeastContrast = 3; // of a picture, to what is behind it

QByteArray source(const QString& name) {
    static QHash<QString, QByteArray> files;
    if (files.isEmpty())
        useResources();
    auto& bytes = files[name];
    if (bytes.isEmpty()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly))
            bytes = file.readAll();
    }
    return bytes;
}

QPixmap rendered(const QString& name, QSize size, qreal scale, const QColor& color) {
    const auto key = QStringLiteral("postern/%1/%2x%3@%4/%5")
                         .arg(name)
                         .arg(size.width())
                         .arg(size.height())
                         .arg(scale)
                         .arg(color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size * scale);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(source(name).replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QString name, QColor color) : m_name(std::move(name)), m_color(std::move(color)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->drawPixmap(rect, rendered(m_name, rect.size(), painter->device()->devicePixelRatioF(), colorOf(mode)));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return rendered(m_name, size, 1, colorOf(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        // QIcon gives device pixels here and sets the ratio itself.
        auto out = rendered(m_name, size, 1, colorOf(mode));
        out.setDevicePixelRatio(scale);
        return out;
    }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

private:
    QColor colorOf(QIcon::Mode mode) const {
        if (mode == QIcon::Disabled)
            return theme().abandoned;
        if (m_color.isValid() && (mode != QIcon::Selected || contrast(m_color, theme().selection) >= kLeastContrast))
            return m_color;
        return mode == QIcon::Selected ? theme().selectionText : theme().text;
    }

    QString m_name;
    QColor m_color;
};

} // namespace

QIcon icon(const QString& name) {
    return icon(name, {});
}
QIcon icon(const QString& name, const QColor& color) {
    return QIcon(new ThemedIconEngine(name, color));
}

QIcon applicationIcon() {
    QIcon out;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        out.addPixmap(rendered(QStringLiteral("postern"), {size, size}, 1, Qt::black));
    return out;
}

QString toneIconName(Tone tone) {
    switch (tone) {
    case Tone::Neutral:
        return QStringLiteral("allowed");
    case Tone::Running:
        return QStringLiteral("running");
    case Tone::Masked:
        return QStringLiteral("masked");
    case Tone::Held:
        return QStringLiteral("held");
    case Tone::Blocked:
        return QStringLiteral("blocked");
    case Tone::Denied:
        return QStringLiteral("denied");
    case Tone::Approved:
        return QStringLiteral("approved");
    case Tone::Abandoned:
        return QStringLiteral("abandoned");
    case Tone::Error:
        return QStringLiteral("error");
    }
    return {};
}

void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& color) {
    painter.drawPixmap(rect.topLeft(), rendered(name, rect.size(), painter.device()->devicePixelRatioF(), color));
}

} // namespace postern::ui
