using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>A known way to write an event log: recognised by its header, so that nobody has to name its columns.</summary>
/// <param name="Code">By what pages and the command line name it.</param>
/// <param name="Activity">One column, or several joined by +.</param>
internal sealed record LogPreset(string Code, string Case, string Activity, string Time, string Resource, IReadOnlyList<string> Attributes)
{
    /// <summary>What has more columns of its own comes first.</summary>
    public static readonly IReadOnlyList<LogPreset> All =
    [
        // BPI Challenge 2013, incidents (Steeman 2013): what happened is the status together with its substatus.
        new("vinst", "case_id", "status+substatus", "timestamp", "resource", ["status", "support_team", "function_division", "organization_line", "impact", "product", "resource_country", "organization_country"]),
        // Help desk of an Italian software company (Polato 2017).
        new("helpdesk", "case_id", "activity", "timestamp", "resource", ["workgroup", "support_section", "responsible_section", "seriousness", "service_level", "service_type", "product", "customer"]),
        // What the desk gives away of its own cases.
        new("desk", "case", "activity", "time", "resource", ["kind", "topic", "priority", "team"]),
    ];

    public bool Fits(IReadOnlyList<string> headers) => Columns.All(headers.Contains);

    public EventSpec Spec => new(Case, Activity, Time) { Resource = Resource, Attributes = Attributes };

    private IEnumerable<string> Columns => [Case, .. Activity.Split('+'), Time, Resource, .. Attributes];
}
