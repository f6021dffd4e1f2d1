using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>The columns of a log by name: who did it, and what else is known of its events.</summary>
internal static class LogColumns
{
    public const string Activity = "activity";
    public const string Resource = "resource";

    public static IEnumerable<LogAttribute> Of(EventLog log) => log.Resources is { } who ? log.Attributes.Prepend(new(Resource, who)) : log.Attributes;

    public static CodedColumn? Find(EventLog log, string? name) => name == Resource ? log.Resources : log.Attributes.FirstOrDefault(one => one.Name == name)?.Values;
}
