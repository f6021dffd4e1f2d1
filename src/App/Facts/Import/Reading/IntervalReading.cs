using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Import.Reading;

/// <summary>Rows of a file as intervals of queues.</summary>
internal sealed class IntervalReading(RowReader row, Mapping mapping)
{
    private readonly Source? start = row.Of("start"), queue = row.Of("queue"), offered = row.Of("offered"), answered = row.Of("answered"),
        abandoned = row.Of("abandoned"), answeredWithin = row.Of("answeredWithin"), abandonedWithin = row.Of("abandonedWithin"), abandonedShort = row.Of("abandonedShort"),
        selfServed = row.Of("selfServed"), blocked = row.Of("blocked"), waitSeconds = row.Of("waitSeconds"), longestWait = row.Of("longestWaitSeconds"),
        talkSeconds = row.Of("talkSeconds"), holdSeconds = row.Of("holdSeconds"), wrapSeconds = row.Of("wrapSeconds"),
        staffedSeconds = row.Of("staffedSeconds"), loggedInSeconds = row.Of("loggedInSeconds");
    private readonly short minutes = (short)(mapping.IntervalMinutes ?? MappingCheck.UsualMinutes);
    private readonly TextCache codes = new();

    public IntervalDraft? Read()
    {
        var draft = new IntervalDraft
        {
            Line = row.Rows.Line,
            Started = row.Instant(start, isRange: true),
            Queue = row.Code(queue, codes, required: true) ?? "",
            Minutes = minutes,
            WithinSeconds = mapping.WithinSeconds,
            Offered = row.Count(offered),
            Answered = row.Count(answered),
            Abandoned = row.Count(abandoned),
            AnsweredWithin = row.Count(answeredWithin),
            AbandonedWithin = row.Count(abandonedWithin),
            AbandonedShort = row.Count(abandonedShort),
            SelfServed = row.Count(selfServed),
            Blocked = row.Count(blocked),
            WaitSeconds = row.Sum(waitSeconds),
            LongestWaitSeconds = row.Seconds(longestWait),
            TalkSeconds = row.Sum(talkSeconds),
            HoldSeconds = row.Sum(holdSeconds),
            WrapSeconds = row.Sum(wrapSeconds),
            StaffedSeconds = row.Sum(staffedSeconds),
            LoggedInSeconds = row.Sum(loggedInSeconds),
        };
        Check(draft);
        return row.Fault is null ? draft : null;
    }

    /// <summary>Parts that are larger than their whole say that columns are mixed up.</summary>
    private void Check(IntervalDraft draft)
    {
        if (draft.Answered > draft.Offered) row.Refuse("moreThanOffered", "answered", $"{draft.Answered}");
        if (draft.AnsweredWithin > draft.Answered) row.Refuse("moreThanAnswered", "answeredWithin", $"{draft.AnsweredWithin}");
        if (draft.AbandonedWithin > draft.Abandoned) row.Refuse("moreThanAbandoned", "abandonedWithin", $"{draft.AbandonedWithin}");
    }
}
