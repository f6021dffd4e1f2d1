using System.Globalization;
using NodaTime;
using Shouwen.Engines.Clock;

namespace Shouwen.Desk;

/// <summary>A clock's ledger in sentences: why this time?</summary>
internal sealed class LedgerWords(bool isChinese, DateTimeZone zone)
{
    private static readonly string[] ChineseDays = ["", "周一", "周二", "周三", "周四", "周五", "周六", "周日"];

    /// <summary>The line as a program gets it: when, and what.</summary>
    public string Line(LedgerEntry entry) => $"{When(entry)} {What(entry)}{(HowLong(entry) is { Length: > 0 } time ? Say($"：{time}", $": {time}") : "")}";

    public string When(LedgerEntry entry) => entry.From == entry.To ? Moment(entry.From) : $"{Moment(entry.From)} – {(DateOf(entry.From) == DateOf(entry.To) ? Clock(entry.To) : Moment(entry.To))}";

    public string HowLong(LedgerEntry entry) => entry.Counted > Duration.Zero ? Time(entry.Counted) : "";

    public string What(LedgerEntry entry) => entry.Kind switch
    {
        LedgerKind.Event => Event(entry),
        LedgerKind.Counted => (entry.Phase switch
        {
            LedgerPhase.Over => Say("超时", "counts past the deadline"),
            LedgerPhase.Ahead => Say("将计时", "will count"),
            _ => Say("计时", "counts"),
        }) + Because(entry.Day!, true),
        LedgerKind.OutsideHours => Say("不计时（营业时间外）", "does not count (outside hours)"),
        LedgerKind.ClosedDay => Say("不计时", "does not count") + Because(entry.Day!, false),
        LedgerKind.Paused => Say("不计时（已暂停", "does not count (paused") + Reason(entry) + Say("）", ")"),
        LedgerKind.Resolved => Say("不计时（已办结，后又重开）", "does not count (done, then reopened)"),
        LedgerKind.Round => entry.BreachedAt is { } breached
            ? Say($"上一条客户留言：应于 {Moment(entry.Due!.Value)} 前回复，{Moment(breached)} 起超时", $"an earlier message: due {Moment(entry.Due!.Value)}, breached {Moment(breached)}")
            : Say("上一条客户留言：已按时回复", "an earlier message: answered in time") + (entry.Due is { } due ? Say($"（时限 {Moment(due)}）", $" (due {Moment(due)})") : ""),
        LedgerKind.Rest => Say("其余时间，不再逐日列出", "the rest, not told day by day"),
        LedgerKind.Level => entry.Level!.Value is { Percent: > 0 } level
            ? Say($"预警：已用 {level} %", $"warning: {level} % used")
            : Say($"预警：距时限还有 {Time(entry.Level.Value.Before)}", $"warning: {Time(entry.Level.Value.Before)} before the deadline"),
        LedgerKind.Due => Say("时限", "deadline"),
        _ => Say("超时，此后无论如何都记为超时", "breached, and stays so"),
    };

    public string Moment(Instant at)
    {
        var local = at.InZone(zone);
        return string.Create(CultureInfo.InvariantCulture, $"{(isChinese ? ChineseDays[(int)local.DayOfWeek] : local.DayOfWeek.ToString()[..3])} {local.Date:uuuu'-'MM'-'dd} {Clock(at)}");
    }

    /// <summary>A duration as people say it, to the second.</summary>
    public string Time(Duration time)
    {
        var (hours, minutes, seconds) = ((long)time.TotalHours, time.Minutes, time.Seconds + time.SubsecondNanoseconds / 1e9);
        var parts = new List<string>();
        if (hours > 0) parts.Add(Say($"{hours} 小时", $"{hours} h"));
        if (minutes > 0) parts.Add(Say($"{minutes} 分", $"{minutes} min"));
        if (seconds > 0 || parts.Count == 0) parts.Add(Say(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.###} 秒"), string.Create(CultureInfo.InvariantCulture, $"{seconds:0.###} s")));
        return string.Join(' ', parts);
    }

    public string Target(PromiseTarget target) => target.Days > 0 ? Say($"{target.Days} 个工作日", target.ToString().Replace("workday", "working day", StringComparison.Ordinal)) : Time(target.Time);

    public string State(PromiseState state) => state switch
    {
        PromiseState.Running => Say("计时中", "running"),
        PromiseState.Paused => Say("已暂停", "paused"),
        PromiseState.Kept => Say("按时", "kept"),
        _ => Say("超时", "breached"),
    };

    public string Kind(PromiseKind kind) => kind switch
    {
        PromiseKind.FirstResponse => Say("首次响应", "First response"),
        PromiseKind.NextReply => Say("后续回复", "Next reply"),
        PromiseKind.Resolution => Say("办结", "Resolution"),
        _ => Say("步骤", "Step"),
    };

    /// <summary>Why there is no deadline.</summary>
    public string NoDeadline(ClockReading reading) => reading.Outcome switch
    {
        ClockOutcome.Reached => Say("无：没有等待回复的客户留言", "none: no customer message waits for a reply"),
        ClockOutcome.NeverOpen => Say("无：此日历今后没有营业时间", "none: the calendar never opens again"),
        _ => Say("无：超出可计算的五十年", "none: it lies more than fifty years ahead"),
    };

    private string Event(LedgerEntry entry)
    {
        var name = entry.Event switch
        {
            ClockEventKind.Start => Say("受理", "received"),
            ClockEventKind.Pause => Say("暂停", "pause"),
            ClockEventKind.Resume => Say("恢复", "resume"),
            ClockEventKind.Message => Say("客户留言", "message of the customer"),
            ClockEventKind.Reply => Say("公开回复", "public reply"),
            ClockEventKind.Stop => Say("办结", "done"),
            ClockEventKind.Reopen => Say("重开", "reopened"),
            ClockEventKind.Retarget => Say("目标改为 ", "new target: ") + Target(entry.Target!.Value),
            _ => Say("日历变更", "the calendar changed"),
        };
        var did = entry.Effect switch
        {
            LedgerEffect.Started => Say("开始计时", "the clock begins"),
            LedgerEffect.Paused => Say("停止计时", "the clock pauses"),
            LedgerEffect.Resumed => Say("继续计时", "the clock goes on"),
            LedgerEffect.Stopped => Say("承诺到此为止", "the promise ends"),
            LedgerEffect.Reopened => Say("继续计时，办结期间视为暂停", "the clock goes on; the time since it was done is a pause"),
            LedgerEffect.TargetFromStart => Say("从受理起算", "counted from the beginning"),
            LedgerEffect.TargetFromChange => Say("从受理起算已过时，改从变更时起算", "from the beginning it would have passed, so it counts from this change"),
            LedgerEffect.OldDeadlineStays => Say("原时限不变", "the deadline stays"),
            LedgerEffect.Recounted => Say("按新日历重新计算", "all is counted anew"),
            LedgerEffect.GoesOnFromChange => Say("按新日历本应已过时，剩余时间从变更时继续", "by it the deadline would have passed, so what is left goes on from here"),
            LedgerEffect.Changed => Say("对以后有效", "for what comes"),
            LedgerEffect.Already => Say("已是如此，不起作用", "it was so already, no effect"),
            LedgerEffect.NotStarted => Say("尚未开始计时，不起作用", "the clock had not begun, no effect"),
            LedgerEffect.Closed => Say("已办结，重开后才起作用", "it is done: nothing unless it is reopened"),
            LedgerEffect.NeverPauses => Say("首次响应从不暂停", "a first response never pauses"),
            LedgerEffect.OnlyAReply => Say("首次响应只能由人工公开回复结束", "only a person's public reply ends a first response"),
            LedgerEffect.OldestCounts => Say("以最早一条未回复的留言为准", "the oldest message without a reply counts"),
            LedgerEffect.NothingOwed => Say("没有等待回复的留言，不起作用", "no message was waiting, no effect"),
            LedgerEffect.DoesNotConcern => Say("与此承诺无关", "does not concern this promise"),
            _ => Say("在所看时刻之后，未计入", "after the moment of reading, left out"),
        };
        return Say($"{name}{Reason(entry)}：{did}", $"{name}{Reason(entry)}: {did}");
    }

    private string Because(ResolvedDay day, bool isOpen) => (day.Source, isOpen) switch
    {
        (DaySource.Exception, true) => Say("（当日另定的营业时间", " (hours of this date") + Named(day.Exception?.Name) + Say("）", ")"),
        (DaySource.Exception, false) => Say("（当日另定不营业", " (this date is closed") + Named(day.Exception?.Name) + Say("）", ")"),
        (DaySource.MakeUpDay, _) => Say("（调休上班", " (make-up working day") + Named(isChinese ? day.Official?.NameZh : day.Official?.NameEn) + Say("）", ")"),
        (DaySource.DayOff, _) => Say("（法定节假日", " (official day off") + Named(isChinese ? day.Official?.NameZh : day.Official?.NameEn) + Say("）", ")"),
        (_, true) => "",
        _ => Say("（每周的非营业日）", " (no hours on this weekday)"),
    };

    private string Named(string? name) => name is null ? "" : Say($"：{name}", $": {name}");

    private string Reason(LedgerEntry entry) => entry.Reason is { } reason ? Say($"（{reason}）", $" ({reason})") : "";

    private LocalDate DateOf(Instant at) => at.InZone(zone).Date;

    private string Clock(Instant at) => at.InZone(zone).TimeOfDay is { Second: 0, NanosecondOfSecond: 0 } time
        ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
        : at.InZone(zone).TimeOfDay.ToString("HH:mm:ss;FFF", CultureInfo.InvariantCulture);

    private string Say(string chinese, string english) => isChinese ? chinese : english;
}
