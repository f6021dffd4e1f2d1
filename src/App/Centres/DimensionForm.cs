namespace Shouwen.App.Centres;

/// <summary>A dimension as people and programs see it: itself and others by code, never by id.</summary>
public abstract record DimensionForm(string Code, string Name);
