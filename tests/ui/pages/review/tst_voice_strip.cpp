// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/review/voice_strip.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace lw;
using namespace lw::ui;
using store::Verdict;

/// What several people say, beside the record.
class TestVoiceStrip : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<VoiceStrip> m_strip;

    QString text(const char *name) const { return m_strip->findChild<QLabel *>(QString::fromLatin1(name))->text(); }
    static store::Voice voice(const QString &who, Verdict verdict, const QString &label, bool settles = false)
    {
        store::Voice made;
        made.annotator = who;
        made.verdict = verdict;
        (verdict == Verdict::Rejected ? made.rejected : made.said) = label;
        made.at = u"2026-03-01T10:00:00.000Z"_qs;
        made.settles = settles;
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().apply(*qApp);
    }
    void init() { m_strip = std::make_unique<VoiceStrip>(); }
    void cleanup() { m_strip.reset(); }

    void onePersonNeedsNoStrip()
    {
        m_strip->setVoices({voice(u"Ann"_qs, Verdict::Corrected, u"spam"_qs)});
        QVERIFY(m_strip->isHidden());
        m_strip->setVoices({});
        QVERIFY(m_strip->isHidden());
    }

    void whoSaysWhatIsShown()
    {
        store::Voice bo = voice(u"Bo"_qs, Verdict::Corrected, u"<ham>"_qs);
        bo.blind = true;
        m_strip->setVoices({voice(u"Ann"_qs, Verdict::Accepted, u"spam"_qs), bo, voice(u"Cy"_qs, Verdict::Rejected, u"spam"_qs)});
        QVERIFY(!m_strip->isHidden());
        QVERIFY2(text("voicesHeading").contains(u"People disagree"_qs), qPrintable(text("voicesHeading")));
        const QString lines = text("voicesLines");
        QVERIFY2(lines.contains(u"<b>Ann</b> says it is spam"_qs), qPrintable(lines));
        QVERIFY2(lines.contains(u"<b>Bo</b> says it is &lt;ham&gt;, without a suggestion"_qs), qPrintable(lines));
        QVERIFY2(lines.contains(u"<b>Cy</b> rejected spam"_qs), qPrintable(lines));
    }

    void whatWasSettledSaysByWhom()
    {
        m_strip->setVoices({voice(u"Ann"_qs, Verdict::Corrected, u"spam"_qs), voice(u"Bo"_qs, Verdict::Corrected, u"ham"_qs),
                            voice(u"Lea"_qs, Verdict::Corrected, u"ham"_qs, true)});
        QVERIFY2(text("voicesHeading").contains(u"What Lea decided counts"_qs), qPrintable(text("voicesHeading")));
        m_strip->setVoices({voice(u"Ann"_qs, Verdict::Corrected, u"ham"_qs), voice(u"Bo"_qs, Verdict::Corrected, u"ham"_qs)});
        QVERIFY2(!text("voicesHeading").contains(u"disagree"_qs), "they say the same");
    }
};

QTEST_MAIN(TestVoiceStrip)
#include "tst_voice_strip.moc"
