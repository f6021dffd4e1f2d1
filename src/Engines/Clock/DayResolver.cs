using System.Collections.Frozen;
using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>Which hours a date has, and why.</summary>
internal sealed class DayResolver
{
    private readonly CalendarRules rules;
    private readonly FrozenDictionary<LocalDate, ExceptionDay> exceptions;

    public DayResolver(CalendarRules rules)
    {
        if (rules.MakeUpDaysFollow == IsoDayOfWeek.None) throw new ArgumentException("Make-up days must follow a weekday", nameof(rules));
        var byDate = new Dictionary<LocalDate, ExceptionDay>();
        foreach (var exception in rules.Exceptions)
        {
            if (!byDate.TryAdd(exception.Date, exception))
                throw new ArgumentException($"{exception.Date:R} has two exceptions", nameof(rules));
        }
        this.rules = rules;
        exceptions = byDate.ToFrozenDictionary();
    }

    public DayHours Hours(LocalDate date) => Hours(date, exceptions.GetValueOrDefault(date), rules.DaysOff?.Find(date));

    public ResolvedDay Resolve(LocalDate date)
    {
        var exception = exceptions.GetValueOrDefault(date);
        var official = rules.DaysOff?.Find(date);
        return new(date, Hours(date, exception, official), Source(date, exception, official), exception, official);
    }

    private DayHours Hours(LocalDate date, ExceptionDay? exception, OfficialDay? official) => (exception, official) switch
    {
        ({ } chosen, _) => chosen.Hours,
        (null, { IsOff: true }) => DayHours.Closed,
        (null, { IsOff: false }) => rules.Week[rules.MakeUpDaysFollow],
        _ => rules.Week[date.DayOfWeek],
    };

    private DaySource Source(LocalDate date, ExceptionDay? exception, OfficialDay? official) => (exception, official) switch
    {
        ({ }, _) => DaySource.Exception,
        (null, { IsOff: true }) => DaySource.DayOff,
        (null, { IsOff: false }) => DaySource.MakeUpDay,
        _ => rules.DaysOff is { } table && !table.Publishes(date.Year) ? DaySource.NotPublished : DaySource.Week,
    };
}
