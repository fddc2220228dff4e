; Uninstalling leaves what the person made and says where it is. A silent uninstall says nothing.
!macro customUnInstall
  DetailPrint "Your settings and rehearsals stay in $APPDATA\${PRODUCT_NAME}"
  IfSilent +2
  MessageBox MB_OK|MB_ICONINFORMATION "Your settings and rehearsals stay in $APPDATA\${PRODUCT_NAME}. Delete that folder to remove them."
!macroend
