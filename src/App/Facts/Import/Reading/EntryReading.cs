using Shouwen.App.Centres.Published;
using Shouwen.App.Facts.Import.Mappings;

namespace Shouwen.App.Facts.Import.Reading;

/// <summary>Rows of a file as entries of a centre: queues, topics, channels, ...</summary>
internal sealed class EntryReading(RowReader row, IReadOnlySet<string> channels)
{
    private const int LongestName = 200;
    private readonly Source? code = row.Of("code"), name = row.Of("name"), parent = row.Of("parent"), talkLimit = row.Of("talkLimitSeconds"),
        channel = row.Of("channel"), answerShare = row.Of("answerShare"), answerWithin = row.Of("answerWithinSeconds"),
        shortAbandon = row.Of("shortAbandonSeconds"), variant = row.Of("serviceLevelVariant"), calendar = row.Of("calendar"),
        kind = row.Of("kind"), from = row.Of("from"), to = row.Of("to"), leader = row.Of("leader");
    // Two of three levels are levels too: a main class and a sub-class.
    private readonly Source[] levels = [.. Enumerable.Range(1, TreeLevels.Most).Select(level => row.Of(TreeLevels.FieldOf(level))).OfType<Source>()];
    private readonly TextCache codes = new();

    public EntryDraft? Read()
    {
        var called = row.Text(name, LongestName);
        var draft = new EntryDraft
        {
            Line = row.Rows.Line,
            Levels = Levels(),
            // A list without codes, that tells no levels, knows its entries by their names.
            Code = row.Code(code, codes) ?? (code is null && levels.Length == 0 ? called : null),
            Name = called,
            Parent = row.Code(parent, codes),
            SaysParent = parent is not null,
            TalkLimitSeconds = Seconds(talkLimit),
            Channel = KnownWords.ChannelOf(row.Code(channel, codes), channels),
            AnswerShare = row.Share(answerShare),
            AnswerWithinSeconds = Seconds(answerWithin),
            ShortAbandonSeconds = Seconds(shortAbandon),
            ServiceLevelVariant = row.Count(variant),
            Calendar = row.Code(calendar, codes),
            Kind = row.Word(kind, KnownWords.Channels),
            From = row.Date(from),
            To = row.Date(to),
            Leader = row.Code(leader, codes),
        };
        if (row.Fault is null && draft.Code is null && draft.Levels.Count == 0) row.Refuse("missing", code is null && levels.Length > 0 ? levels[0].Field : "code");
        return row.Fault is null ? draft : null;
    }

    private IReadOnlyList<string> Levels()
    {
        var names = levels.Select(level => row.Text(level, LongestName)).ToList();
        var last = names.FindLastIndex(name => name is not null);
        if (last < 0) return [];
        if (names.FindIndex(name => name is null) is var gap and >= 0 && gap < last) row.Refuse("levelGap", levels[gap].Field);
        return [.. names.Take(last + 1).OfType<string>()];
    }

    /// <summary>What is longest is the form's to say.</summary>
    private int? Seconds(Source? source) => (int?)row.Sum(source);
}
