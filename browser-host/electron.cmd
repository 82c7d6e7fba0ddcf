@echo off
rem Stands in for Electrons binary on Windows.
if not defined BROWSER_HOST_NODE set "BROWSER_HOST_NODE=node"
"%BROWSER_HOST_NODE%" --no-warnings "%~dp0main.js" %*
