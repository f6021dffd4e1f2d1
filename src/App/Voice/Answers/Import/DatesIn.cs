using Shouwen.App.Files.Published;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>How a file writes its dates, told by all of them together. Ambiguous when day first and month first both fit: then somebody must say.</summary>
internal sealed record DatesIn(DateOrder? Order, bool IsAmbiguous)
{
    /// <summary>Dates that fit two orders are right in either, so none of them is at fault before somebody has said which.</summary>
    public DateOrder ToRead => Order ?? (IsAmbiguous ? DateOrder.DayMonthYear : DateOrder.YearMonthDay);

    public static DatesIn Of(Rows rows, SurveyDefinition survey, IReadOnlyDictionary<string, string> columns)
    {
        var dates = SurveyFields.Of(survey).Where(field => field.Kind == FieldKind.Date).Select(field => field.Code).Append(AnswerPlan.Date).ToHashSet();
        var places = rows.Headers.Index().Where(header => columns.TryGetValue(header.Item, out var target) && dates.Contains(target)).Select(header => header.Index).ToList();
        if (places.Count == 0) return new(null, false);
        var fits = Enum.GetValues<DateOrder>().ToDictionary(order => order, _ => 0);
        while (rows.Read())
        {
            foreach (var place in places.Where(place => place < rows.Count))
                foreach (var order in Enum.GetValues<DateOrder>()) if (TimeText.TryRead(rows[place], CellReading.Of(order), out _)) fits[order]++;
        }

        var best = fits.Values.Max();
        if (fits[DateOrder.YearMonthDay] == best) return new(DateOrder.YearMonthDay, false);
        return fits[DateOrder.DayMonthYear] == fits[DateOrder.MonthDayYear]
            ? new(null, true)
            : new(fits[DateOrder.DayMonthYear] == best ? DateOrder.DayMonthYear : DateOrder.MonthDayYear, false);
    }
}
