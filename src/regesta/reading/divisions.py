"""The words with which texts number their divisions: for each kind of division, in any language,
what stands before the number, or a form with `{}` where the number stands.

What a kind is called is what stands for it in a path. An archive's own forms come before these.
"""

from __future__ import annotations

DIVISIONS: dict[str, tuple[str, ...]] = {
    "art": (
        "Article", "Art.", "Articles", "Artikel", "Artículo", "Artigo", "Articolo", "Articolul",
        "Artykuł", "Artikkel", "Artikla", "Artikulo", "Статья", "Ст.", "Стаття", "Артыкул",
        "Член", "Члан", "Član", "Članak", "Člen", "Článek", "Článok", "Čl.", "Madde", "Άρθρο",
        "Άρθρον", "ΑΡΘΡΟ", "Neni", "Điều", "Pasal", "Perkara", "მუხლი", "Հոդված", "المادة", "مادة",
        "ماده", "סעיף", "ข้อ", "มาตรา", "अनुच्छेद", "Ibara", "Kifungu", "Erthygl", "Airteagal",
        "第{}条", "第{}條", "제{}조", "{} artikla", "{}. artikla", "{}. cikk", "{}. pants",
        "{} straipsnis", "{}. Madde", "{}-modda", "{}-бап", "{}-модда", "{} дугаар зүйл",
        "{} дүгээр зүйл", "{}. gr.",
    ),
    "pt": (
        "Part", "Partie", "Teil", "Parte", "Часть", "Частина", "Частка", "Част", "Część", "Část",
        "Časť", "Deel", "Μέρος", "Partea", "Дио", "Dio", "Kısım", "KISIM", "Phần", "Bahagian",
        "الجزء", "חלק", "ภาค", "भाग", "第{}部", "第{}编", "第{}編", "제{}부", "제{}편", "{}. rész",
        "{} part", "{} partie", "{} Teil", "{} parte", "{} часть", "{} частина",
        "{} osa", "{}. osa",
    ),
    "tit": ("Title", "Titre", "Titel", "Título", "Titolo", "Titlul", "Tytuł", "Τίτλος"),
    "bk": ("Book", "Livre", "Buch", "Libro", "Livro", "Книга"),
    "ch": (
        "Chapter", "Chap.", "Chapitre", "Kapitel", "Kapittel", "Capítulo", "Capitolo", "Capitolul",
        "Глава", "Розділ", "Поглавље", "Poglavlje", "Poglavje", "Rozdział", "Kapitola", "Hoofdstuk",
        "Κεφάλαιο", "Bölüm", "Chương", "Bab", "الفصل", "فصل", "פרק", "บท", "หมวด", "अध्याय", "თავი",
        "Գլուխ", "第{}章", "제{}장", "{}. fejezet", "{} luku", "{}. luku", "{}. nodaļa",
        "{} skyrius",
    ),
    "sec": (
        "Section", "Sect.", "Sec.", "Abschnitt", "Sección", "Secção", "Seção", "Sezione",
        "Secțiunea", "Раздел", "Раздзел", "Oddział", "Oddíl", "Odsek", "Odjeljak", "Afdeling",
        "Avsnitt", "Afsnit", "Τμήμα", "Mục", "Bagian", "القسم", "第{}節", "第{}节", "제{}절",
        "{}. szakasz", "{}. iedaļa",
    ),
    "par": (
        "§", "§§", "Paragraph", "Para.", "Paragraphe", "Absatz", "Abs.", "Párrafo", "Parágrafo",
        "Paragrafo", "Параграф", "Абзац", "Ustęp", "Ust.", "第{}款", "第{}項", "第{}项", "제{}항",
    ),
    "cl": ("Clause", "Cláusula", "Clausola", "Klausel", "第{}号", "第{}號", "제{}호"),
    "item": (
        "Item", "Agenda item", "Point", "Punto", "Ponto", "Punkt", "Пункт", "Tagesordnungspunkt",
        "議題", "议题",
    ),
    "annex": (
        "Annex", "Annexe", "Anhang", "Anlage", "Anexo", "Allegato", "Anexa", "Приложение",
        "Додаток", "Дадатак", "Прилог", "Prilog", "Priloga", "Załącznik", "Příloha", "Príloha",
        "Bijlage", "Bilaga", "Bilag", "Vedlegg", "Παράρτημα", "Ek", "Phụ lục", "Lampiran", "ملحق",
        "المرفق", "נספח", "ภาคผนวก", "अनुबंध", "დანართი", "Հավելված", "附件", "附属書", "附屬書",
        "付属書", "附屬文書", "別紙", "別添", "別表", "부속서", "별첨", "별지", "{}. melléklet",
        "{}. számú melléklet", "Liite", "{}. pielikums", "{} priedas", "{}-ILOVA",
    ),
    "app": (
        "Appendix", "Appendice", "Apéndice", "Apêndice", "Добавление", "Дополнение", "附录", "附録",
        "付録", "부록",
    ),
    "encl": ("Enclosure", "Inclosure", "Encl.", "Beilage", "Вложение", "同封"),
    "att": ("Attachment", "Pièce jointe", "Tab", "添付"),
    "sched": ("Schedule",),
    "prot": (
        "Protocol", "Protocole", "Protokoll", "Protocolo", "Protocollo", "Protokół", "Протокол",
        "Πρωτόκολλο", "議定書", "议定书", "의정서",
    ),
    "no": ("No.", "Nr.", "N°", "Nº", "№", "Num.", "Núm."),
}  # fmt: skip
ALONE = frozenset({"annex", "app", "encl", "att", "sched"})
"""The kinds of division that a heading names without a number where there is but one."""
