using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Desk.Cases;

/// <summary>What every act on a case takes: the store, the calendars that its promises count by, the clock, and who acts.</summary>
internal sealed record DeskStore(Db Db, WorkingCalendars Calendars, TimeProvider Time, Acting Acting);
